package io.chartwright.catalog.datahub;

import io.chartwright.model.Faults;
import io.chartwright.model.component.SecretKey;

/**
 * A Neo4j, with its APOC plugin, that keeps the graph of lineage in place of the search engine. It is outside the chart.
 *
 * @param host its DNS name; Neo4j's usual ports are used, 7474 and 7687
 * @param database the database's name
 * @param username as whom DataHub speaks to it
 * @param password the user's password
 */
public record Neo4j(String host, String database, String username, SecretKey password) {

    /** @throws io.chartwright.model.InvalidModelException with all that is malformed */
    public Neo4j {
        Faults faults = new Faults();
        Hosts.check(faults, "host", host, "neo4j.example.com");
        faults.notBlank("database", database);
        faults.notBlank("username", username);
        faults.throwIfAny();
    }

    String address() {
        return host + ":7474";
    }

    String uri() {
        return "bolt://" + host;
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.host = host;
        copy.database = database;
        copy.username = username;
        copy.password = password;
        return copy;
    }

    /** Builds a graph store's description; see the record for the meaning of each word. */
    public static final class Builder {
        private String host = "";
        private String database = "graph.db";
        private String username = "neo4j";
        private SecretKey password = new SecretKey("neo4j-secrets", "neo4j-password");

        private Builder() {}

        public Builder host(String host) {
            this.host = host;
            return this;
        }

        public Builder database(String database) {
            this.database = database;
            return this;
        }

        public Builder username(String username) {
            this.username = username;
            return this;
        }

        public Builder password(SecretKey password) {
            this.password = password;
            return this;
        }

        public Neo4j build() {
            return new Neo4j(host, database, username, password);
        }
    }
}
