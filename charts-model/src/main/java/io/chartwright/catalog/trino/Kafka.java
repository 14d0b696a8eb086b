package io.chartwright.catalog.trino;

import io.chartwright.model.Faults;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Topics of Kafka as tables. They are named one by one, or found in a schema registry.
 *
 * @param nodes brokers to start from, each as {@code host:port}
 * @param tables topics by name, {@code schema.topic} for those of another than the default schema
 * @param schemaRegistry the URL of a Confluent schema registry that knows the topics, in place of {@code tables}
 * @param defaultSchema the schema of tables that are named without one
 * @param hideInternalColumns whether columns such as the offset are left out of {@code SELECT *}
 */
public record Kafka(
        List<String> nodes,
        List<String> tables,
        Optional<String> schemaRegistry,
        Optional<String> defaultSchema,
        boolean hideInternalColumns) {

    private static final Pattern ADDRESS = Pattern.compile("[a-z0-9]([a-z0-9.-]*[a-z0-9])?:\\d{1,5}");

    /** @throws io.chartwright.model.InvalidModelException with all that is missing or malformed */
    public Kafka {
        nodes = List.copyOf(nodes);
        tables = List.copyOf(tables);
        Faults faults = new Faults();
        if (nodes.isEmpty()) {
            faults.add("nodes", "missing-value", "there is no broker", "such as [kafka.example.com:9092]");
        }
        nodes.stream()
                .filter(node -> !ADDRESS.matcher(node).matches())
                .forEach(node -> faults.add(
                        "nodes",
                        "bad-address",
                        "'" + node + "' is no broker",
                        "a host and a port, such as 'kafka.example.com:9092'"));
        tables.forEach(table -> Checks.word(faults, "tables", table));
        schemaRegistry.ifPresent(url -> Checks.url(faults, "schemaRegistry", url, "http://registry.example.com:8081"));
        if (tables.isEmpty() == schemaRegistry.isEmpty()) {
            faults.add(
                    "tables",
                    tables.isEmpty() ? "missing-value" : "unused-value",
                    tables.isEmpty() ? "nothing says which topics there are" : "the schema registry knows the topics",
                    "give it either 'tables' or 'schemaRegistry'");
        }
        faults.throwIfAny();
    }

    PropertyList properties() {
        PropertyList all = new PropertyList()
                .set("connector.name", "kafka")
                .set("kafka.nodes", String.join(",", nodes))
                .set("kafka.default-schema", defaultSchema)
                .set("kafka.hide-internal-columns", Boolean.toString(hideInternalColumns));
        if (!tables.isEmpty()) {
            all.set("kafka.table-names", String.join(",", tables));
        }
        schemaRegistry.ifPresent(url -> all.set("kafka.table-description-supplier", "CONFLUENT")
                .set("kafka.confluent-schema-registry-url", url));
        return all;
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.nodes = nodes;
        copy.tables = tables;
        copy.schemaRegistry = schemaRegistry;
        copy.defaultSchema = defaultSchema;
        copy.hideInternalColumns = hideInternalColumns;
        return copy;
    }

    /** Builds a description of topics; see the record for the meaning of each word. */
    public static final class Builder {
        private List<String> nodes = List.of();
        private List<String> tables = List.of();
        private Optional<String> schemaRegistry = Optional.empty();
        private Optional<String> defaultSchema = Optional.empty();
        private boolean hideInternalColumns = true;

        private Builder() {}

        public Builder nodes(List<String> nodes) {
            this.nodes = nodes;
            return this;
        }

        public Builder tables(List<String> tables) {
            this.tables = tables;
            return this;
        }

        public Builder schemaRegistry(String schemaRegistry) {
            this.schemaRegistry = Optional.of(schemaRegistry);
            return this;
        }

        public Builder defaultSchema(String defaultSchema) {
            this.defaultSchema = Optional.of(defaultSchema);
            return this;
        }

        public Builder hideInternalColumns(boolean hideInternalColumns) {
            this.hideInternalColumns = hideInternalColumns;
            return this;
        }

        /** @throws io.chartwright.model.InvalidModelException with all that was wrong on the way */
        public Kafka build() {
            return new Kafka(nodes, tables, schemaRegistry, defaultSchema, hideInternalColumns);
        }
    }
}
