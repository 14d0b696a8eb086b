package io.chartwright.catalog.superset;

import io.chartwright.model.Faults;

/** Checks where a store is. */
final class Hosts {
    private Hosts() {}

    static void check(Faults faults, String path, String host, String example) {
        if (host.isBlank()) {
            faults.add(path, "missing-value", "there is no host", "say where it is, such as '" + example + "'");
        } else {
            faults.dnsSubdomain(path, host);
        }
    }
}
