package io.chartwright.catalog.dolphinscheduler;

import io.chartwright.model.Faults;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A ZooKeeper that keeps the registry in place of the database: who is alive, and who holds which lock. It is outside the chart.
 *
 * @param servers its servers, each as {@code host:port}
 * @param namespace the node below which everything is kept, for installations that share a ZooKeeper
 */
public record ZooKeeper(List<String> servers, String namespace) {
    private static final Pattern SERVER = Pattern.compile("[a-z0-9]([-a-z0-9.]*[a-z0-9])?:\\d{1,5}");
    private static final Pattern NODE = Pattern.compile("[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)*");

    /** @throws io.chartwright.model.InvalidModelException with all that is malformed */
    public ZooKeeper {
        servers = List.copyOf(servers);
        Faults faults = new Faults();
        if (servers.isEmpty()) {
            faults.add(
                    "servers", "missing-value", "there is no server", "name one, such as 'zookeeper.example.com:2181'");
        }
        servers.stream()
                .filter(server -> !SERVER.matcher(server).matches())
                .forEach(server -> faults.add(
                        "servers", "bad-address", "'" + server + "' is no address", "write it like 'zookeeper:2181'"));
        if (!NODE.matcher(namespace).matches()) {
            faults.add(
                    "namespace",
                    "bad-name",
                    "'" + namespace + "' cannot name a node of ZooKeeper",
                    "a path without '/' at its ends, such as 'dolphinscheduler'");
        }
        faults.throwIfAny();
    }

    String connectString() {
        return String.join(",", servers);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder().servers(servers).namespace(namespace);
    }

    /** Builds a ZooKeeper's description; see the record for the meaning of each word. */
    public static final class Builder {
        private List<String> servers = List.of();
        private String namespace = "dolphinscheduler";

        private Builder() {}

        public Builder servers(List<String> servers) {
            this.servers = servers;
            return this;
        }

        public Builder servers(String... servers) {
            return servers(List.of(servers));
        }

        public Builder namespace(String namespace) {
            this.namespace = namespace;
            return this;
        }

        public ZooKeeper build() {
            return new ZooKeeper(servers, namespace);
        }
    }
}
