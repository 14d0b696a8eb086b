package io.chartwright.checks.report;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A path as a relative reference of RFC 3986, from the folder that is checked. */
final class RelativeUri {
    private static final String PLAIN = "-._~/";

    private RelativeUri() {}

    static String of(String path) {
        StringBuilder uri = new StringBuilder();
        for (byte b : path.replace('\\', '/').getBytes(StandardCharsets.UTF_8)) {
            if (b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || PLAIN.indexOf(b) >= 0) {
                uri.append((char) b);
            } else {
                uri.append(String.format(Locale.ROOT, "%%%02X", b));
            }
        }
        return uri.toString();
    }
}
