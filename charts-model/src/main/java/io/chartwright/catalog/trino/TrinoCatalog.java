package io.chartwright.catalog.trino;

import io.chartwright.model.Faults;
import io.chartwright.model.component.SecretKey;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What users of Trino see as a catalog. It has exactly one connector: a known one with settings of its own, or any other by
 * its name.
 *
 * @param iceberg Iceberg tables
 * @param hive Hive tables
 * @param postgresql a PostgreSQL database
 * @param kafka topics of Kafka
 * @param memory tables in memory
 * @param tpch tables of the TPC-H benchmark
 * @param tpcds tables of the TPC-DS benchmark
 * @param connector the name of any other connector, which {@code properties} describe
 * @param properties further properties, by Trino's names; none that follows from other settings
 * @param secrets further properties whose values are in Secrets, by Trino's names
 */
public record TrinoCatalog(
        Optional<Iceberg> iceberg,
        Optional<Hive> hive,
        Optional<Postgresql> postgresql,
        Optional<Kafka> kafka,
        Optional<InMemory> memory,
        Optional<Benchmark> tpch,
        Optional<Benchmark> tpcds,
        Optional<String> connector,
        SortedMap<String, String> properties,
        SortedMap<String, SecretKey> secrets) {

    /** Set where the cache is set, for all catalogs alike. */
    private static final String CACHE = "fs.cache.";

    /** @throws io.chartwright.model.InvalidModelException with all that is missing or contradicts itself */
    public TrinoCatalog {
        properties = Collections.unmodifiableSortedMap(new TreeMap<>(properties));
        secrets = Collections.unmodifiableSortedMap(new TreeMap<>(secrets));
        Faults faults = new Faults();
        List<PropertyList> connectors = connectors(iceberg, hive, postgresql, kafka, memory, tpch, tpcds, connector);
        if (connectors.size() != 1) {
            faults.add(
                    "",
                    "trino-one-connector",
                    connectors.isEmpty() ? "nothing says what is in the catalog" : "a catalog has one connector",
                    "give it one of 'iceberg', 'hive', 'postgresql', 'kafka', 'memory', 'tpch', 'tpcds' and 'connector'");
        }
        connector.ifPresent(name -> Checks.word(faults, "connector", name));
        Set<String> owned = new HashSet<>();
        connectors.forEach(known -> owned.addAll(known.names()));
        properties.forEach((name, value) -> {
            Checks.property(faults, "properties." + name, name, value);
            notOwned(faults, "properties." + name, name, owned);
        });
        Set<String> variables = new HashSet<>();
        for (String name : secrets.keySet()) {
            Checks.propertyName(faults, "secrets." + name, name);
            notOwned(faults, "secrets." + name, name, owned);
            if (properties.containsKey(name) || !variables.add(Variables.word(name))) {
                faults.add("secrets." + name, "duplicate-name", "'" + name + "' is there twice", "keep one of them");
            }
        }
        faults.throwIfAny();
    }

    /** All properties of the catalog, but for those of the cache. */
    PropertyList description() {
        PropertyList all = new PropertyList();
        connectors(iceberg, hive, postgresql, kafka, memory, tpch, tpcds, connector)
                .forEach(all::add);
        properties.forEach(all::set);
        secrets.forEach((name, key) -> all.secret(name, Optional.of(key)));
        return all;
    }

    /** Whether its data are files that can be kept in a cache. */
    boolean cacheable() {
        return iceberg.isPresent() || hive.isPresent();
    }

    private static List<PropertyList> connectors(
            Optional<Iceberg> iceberg,
            Optional<Hive> hive,
            Optional<Postgresql> postgresql,
            Optional<Kafka> kafka,
            Optional<InMemory> memory,
            Optional<Benchmark> tpch,
            Optional<Benchmark> tpcds,
            Optional<String> connector) {
        return Stream.of(
                        iceberg.map(Iceberg::properties),
                        hive.map(Hive::properties),
                        postgresql.map(Postgresql::properties),
                        kafka.map(Kafka::properties),
                        memory.map(InMemory::properties),
                        tpch.map(tables -> tables.properties("tpch")),
                        tpcds.map(tables -> tables.properties("tpcds")),
                        connector.map(name -> new PropertyList().set("connector.name", name)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static void notOwned(Faults faults, String path, String name, Set<String> owned) {
        if (owned.contains(name) || name.startsWith(CACHE)) {
            faults.add(
                    path,
                    "trino-owned-property",
                    "'" + name + "' follows from other settings",
                    name.startsWith(CACHE) ? "set 'cache' beside 'catalogs'" : "set it there, or drop it here");
        }
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.iceberg = iceberg;
        copy.hive = hive;
        copy.postgresql = postgresql;
        copy.kafka = kafka;
        copy.memory = memory;
        copy.tpch = tpch;
        copy.tpcds = tpcds;
        copy.connector = connector;
        copy.properties = new TreeMap<>(properties);
        copy.secrets = new TreeMap<>(secrets);
        return copy;
    }

    /** Builds a catalog; see the record for the meaning of each word. */
    public static final class Builder {
        private final Faults faults = new Faults();
        private Optional<Iceberg> iceberg = Optional.empty();
        private Optional<Hive> hive = Optional.empty();
        private Optional<Postgresql> postgresql = Optional.empty();
        private Optional<Kafka> kafka = Optional.empty();
        private Optional<InMemory> memory = Optional.empty();
        private Optional<Benchmark> tpch = Optional.empty();
        private Optional<Benchmark> tpcds = Optional.empty();
        private Optional<String> connector = Optional.empty();
        private SortedMap<String, String> properties = new TreeMap<>();
        private SortedMap<String, SecretKey> secrets = new TreeMap<>();

        private Builder() {}

        public Builder iceberg(Iceberg iceberg) {
            this.iceberg = Optional.of(iceberg);
            return this;
        }

        public Builder iceberg(Consumer<Iceberg.Builder> iceberg) {
            Iceberg.Builder builder = this.iceberg.map(Iceberg::toBuilder).orElseGet(Iceberg::builder);
            faults.collect("iceberg", () -> {
                iceberg.accept(builder);
                this.iceberg(builder.build());
            });
            return this;
        }

        public Builder hive(Hive hive) {
            this.hive = Optional.of(hive);
            return this;
        }

        public Builder hive(Consumer<Hive.Builder> hive) {
            Hive.Builder builder = this.hive.map(Hive::toBuilder).orElseGet(Hive::builder);
            faults.collect("hive", () -> {
                hive.accept(builder);
                this.hive(builder.build());
            });
            return this;
        }

        public Builder postgresql(Postgresql postgresql) {
            this.postgresql = Optional.of(postgresql);
            return this;
        }

        public Builder postgresql(Consumer<Postgresql.Builder> postgresql) {
            Postgresql.Builder builder =
                    this.postgresql.map(Postgresql::toBuilder).orElseGet(Postgresql::builder);
            faults.collect("postgresql", () -> {
                postgresql.accept(builder);
                this.postgresql(builder.build());
            });
            return this;
        }

        public Builder kafka(Kafka kafka) {
            this.kafka = Optional.of(kafka);
            return this;
        }

        public Builder kafka(Consumer<Kafka.Builder> kafka) {
            Kafka.Builder builder = this.kafka.map(Kafka::toBuilder).orElseGet(Kafka::builder);
            faults.collect("kafka", () -> {
                kafka.accept(builder);
                this.kafka(builder.build());
            });
            return this;
        }

        public Builder memory(InMemory memory) {
            this.memory = Optional.of(memory);
            return this;
        }

        public Builder tpch(Benchmark tpch) {
            this.tpch = Optional.of(tpch);
            return this;
        }

        public Builder tpcds(Benchmark tpcds) {
            this.tpcds = Optional.of(tpcds);
            return this;
        }

        public Builder connector(String connector) {
            this.connector = Optional.of(connector);
            return this;
        }

        public Builder properties(SortedMap<String, String> properties) {
            this.properties = new TreeMap<>(properties);
            return this;
        }

        public Builder secrets(SortedMap<String, SecretKey> secrets) {
            this.secrets = new TreeMap<>(secrets);
            return this;
        }

        /** Adds a property, by Trino's name. */
        public Builder property(String name, String value) {
            properties.put(name, value);
            return this;
        }

        /** Adds a property whose value is in a Secret, by Trino's name. */
        public Builder secret(String name, String secret, String key) {
            secrets.put(name, new SecretKey(secret, key));
            return this;
        }

        /** @throws io.chartwright.model.InvalidModelException with all that was wrong on the way */
        public TrinoCatalog build() {
            faults.throwIfAny();
            return new TrinoCatalog(
                    iceberg, hive, postgresql, kafka, memory, tpch, tpcds, connector, properties, secrets);
        }
    }
}
