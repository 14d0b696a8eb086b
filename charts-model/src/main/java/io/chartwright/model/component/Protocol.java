package io.chartwright.model.component;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is spoken on a port, as a service mesh has to know: it treats what it cannot tell as plain bytes, or guesses. */
public enum Protocol {
    HTTP,
    HTTP2,
    HTTPS,
    GRPC,
    TLS,
    /** Bytes that no proxy reads. */
    TCP;

    /** The word for it in Services and in the names of ports. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a port's name tells by its part before the first hyphen, as in {@code http-metrics}; empty if it tells nothing. */
    public static Optional<Protocol> ofName(String port) {
        String first = port.split("-", 2)[0];
        return Arrays.stream(values())
                .filter(protocol -> protocol.word().equals(first))
                .findFirst();
    }
}
