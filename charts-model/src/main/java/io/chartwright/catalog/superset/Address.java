package io.chartwright.catalog.superset;

import io.chartwright.model.component.Ingress;
import io.chartwright.model.component.Text;
import java.util.ArrayList;
import java.util.List;

/** The address that browsers know Superset by. */
final class Address {
    private Address() {}

    /** The address as parts of a text, in double quotes: scheme, host, and what follows the host. */
    static List<Object> quoted(String scheme, Ingress ingress, String path) {
        List<Object> parts = new ArrayList<>();
        parts.add("\"" + scheme + (ingress.tls() ? "s" : "") + "://");
        ingress.host().ifPresent(parts::add);
        ingress.subdomain().ifPresent(label -> {
            parts.add(label + ".");
            parts.add(Text.domain());
        });
        parts.add(path + "\"");
        return parts;
    }
}
