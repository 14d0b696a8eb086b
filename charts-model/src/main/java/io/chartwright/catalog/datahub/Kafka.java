package io.chartwright.catalog.datahub;

import io.chartwright.model.Faults;
import io.chartwright.model.component.SecretKey;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The Kafka over which DataHub's components talk. It is outside the chart; the topics are made by DataHub.
 *
 * @param bootstrapServers brokers to start from, each as {@code host:port}
 * @param partitions how many partitions new topics get; DataHub's choice where absent
 * @param replicationFactor on how many brokers new topics are kept; DataHub's choice where absent
 * @param maxMessageBytes the largest message; the brokers' {@code message.max.bytes} must allow for it
 * @param security how clients show who they are; not at all where absent
 * @param schemaRegistry the URL of a Confluent schema registry; GMS serves one of its own where absent
 */
public record Kafka(
        List<String> bootstrapServers,
        Optional<Integer> partitions,
        Optional<Integer> replicationFactor,
        int maxMessageBytes,
        Optional<KafkaSecurity> security,
        Optional<String> schemaRegistry) {

    private static final Pattern ADDRESS = Pattern.compile("[a-z0-9]([a-z0-9.-]*[a-z0-9])?:\\d{1,5}");

    /** @throws io.chartwright.model.InvalidModelException with all that is malformed */
    public Kafka {
        bootstrapServers = List.copyOf(bootstrapServers);
        Faults faults = new Faults();
        if (bootstrapServers.isEmpty()) {
            faults.add("bootstrapServers", "missing-value", "there is no broker", "such as [kafka.example.com:9092]");
        }
        bootstrapServers.stream()
                .filter(server -> !ADDRESS.matcher(server).matches())
                .forEach(server -> faults.add(
                        "bootstrapServers",
                        "bad-address",
                        "'" + server + "' is no broker",
                        "a host and a port, such as 'kafka.example.com:9092'"));
        partitions.ifPresent(number -> faults.range("partitions", number, 1, Integer.MAX_VALUE));
        replicationFactor.ifPresent(number -> faults.range("replicationFactor", number, 1, Short.MAX_VALUE));
        faults.range("maxMessageBytes", maxMessageBytes, 1, Integer.MAX_VALUE);
        schemaRegistry
                .filter(url -> !url.startsWith("http://") && !url.startsWith("https://"))
                .ifPresent(url -> faults.add(
                        "schemaRegistry",
                        "bad-url",
                        "'" + url + "' is no schema registry",
                        "a URL such as 'http://registry.example.com:8081'"));
        faults.throwIfAny();
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.bootstrapServers = bootstrapServers;
        copy.partitions = partitions;
        copy.replicationFactor = replicationFactor;
        copy.maxMessageBytes = maxMessageBytes;
        copy.security = security;
        copy.schemaRegistry = schemaRegistry;
        return copy;
    }

    /** Builds a Kafka's description; see the record for the meaning of each word. */
    public static final class Builder {
        private List<String> bootstrapServers = List.of();
        private Optional<Integer> partitions = Optional.empty();
        private Optional<Integer> replicationFactor = Optional.empty();
        private int maxMessageBytes = 5 * 1024 * 1024;
        private Optional<KafkaSecurity> security = Optional.empty();
        private Optional<String> schemaRegistry = Optional.empty();

        private Builder() {}

        public Builder bootstrapServers(List<String> servers) {
            this.bootstrapServers = servers;
            return this;
        }

        public Builder bootstrapServers(String... servers) {
            return bootstrapServers(List.of(servers));
        }

        public Builder partitions(int partitions) {
            this.partitions = Optional.of(partitions);
            return this;
        }

        public Builder replicationFactor(int brokers) {
            this.replicationFactor = Optional.of(brokers);
            return this;
        }

        public Builder maxMessageBytes(int bytes) {
            this.maxMessageBytes = bytes;
            return this;
        }

        public Builder security(KafkaSecurity security) {
            this.security = Optional.of(security);
            return this;
        }

        /** A SASL login over TLS; the Secret has it as a password and as a JAAS configuration, as Strimzi writes it. */
        public Builder login(KafkaSecurity.Mechanism mechanism, String username, String secret) {
            return security(KafkaSecurity.builder()
                    .mechanism(mechanism)
                    .username(username)
                    .password(new SecretKey(secret, "password"))
                    .jaasConfig(new SecretKey(secret, "sasl.jaas.config"))
                    .build());
        }

        public Builder schemaRegistry(String url) {
            this.schemaRegistry = Optional.of(url);
            return this;
        }

        public Kafka build() {
            return new Kafka(
                    bootstrapServers, partitions, replicationFactor, maxMessageBytes, security, schemaRegistry);
        }
    }
}
