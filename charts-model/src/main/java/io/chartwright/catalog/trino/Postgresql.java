package io.chartwright.catalog.trino;

import io.chartwright.model.Faults;
import io.chartwright.model.component.SecretKey;
import java.util.Optional;

/**
 * A PostgreSQL database.
 *
 * @param host its DNS name
 * @param port its port
 * @param database the database's name
 * @param username as whom Trino speaks to it
 * @param password the user's password
 * @param parameters JDBC parameters after the {@code ?} of the URL
 */
public record Postgresql(
        String host,
        int port,
        String database,
        String username,
        Optional<SecretKey> password,
        Optional<String> parameters) {

    /** @throws io.chartwright.model.InvalidModelException with all that is missing or malformed */
    public Postgresql {
        Faults faults = new Faults();
        Checks.host(faults, "host", host, "postgresql.example.com");
        faults.port("port", port);
        Checks.word(faults, "database", database);
        Checks.word(faults, "username", username);
        parameters.ifPresent(text -> Checks.literal(faults, "parameters", "parameters", "?" + text));
        faults.throwIfAny();
    }

    PropertyList properties() {
        String query = parameters.map(text -> "?" + text).orElse("");
        return new PropertyList()
                .set("connector.name", "postgresql")
                .set("connection-url", "jdbc:postgresql://" + host + ":" + port + "/" + database + query)
                .set("connection-user", username)
                .secret("connection-password", password);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.host = host;
        copy.port = port;
        copy.database = database;
        copy.username = username;
        copy.password = password;
        copy.parameters = parameters;
        return copy;
    }

    /** Builds a database's description; see the record for the meaning of each word. */
    public static final class Builder {
        private String host = "";
        private int port = 5432;
        private String database = "";
        private String username = "";
        private Optional<SecretKey> password = Optional.empty();
        private Optional<String> parameters = Optional.empty();

        private Builder() {}

        public Builder host(String host) {
            this.host = host;
            return this;
        }

        public Builder port(int port) {
            this.port = port;
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
            this.password = Optional.of(password);
            return this;
        }

        public Builder parameters(String parameters) {
            this.parameters = Optional.of(parameters);
            return this;
        }

        /** @throws io.chartwright.model.InvalidModelException with all that was wrong on the way */
        public Postgresql build() {
            return new Postgresql(host, port, database, username, password, parameters);
        }
    }
}
