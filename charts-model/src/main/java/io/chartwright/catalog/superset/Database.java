package io.chartwright.catalog.superset;

import io.chartwright.model.Faults;
import io.chartwright.model.component.SecretKey;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The database that holds what users make: dashboards, charts, connections. It is outside the chart, and the one store that
 * has to be backed up, together with the secret key that encrypts the passwords in it.
 *
 * @param engine what kind of database it is
 * @param host its DNS name
 * @param port its port; the engine's usual one where absent
 * @param database the database's name; it must exist
 * @param username as whom Superset speaks to it
 * @param password the user's password. Superset is told of it in a URL, properly quoted; but the migrations of many versions
 *     take the quotes away before they read the URL, so leave out {@code %}, {@code @}, {@code /}, {@code ?} and {@code #}
 * @param parameters what comes after the {@code ?} of the URL, such as {@code sslmode=require}
 */
public record Database(
        Engine engine,
        String host,
        Optional<Integer> port,
        String database,
        String username,
        SecretKey password,
        Optional<String> parameters) {
    private static final Pattern DATABASE = Pattern.compile("[A-Za-z0-9_.$-]+");

    /** A kind of database that Superset can keep its own data in. */
    public enum Engine {
        /** PostgreSQL, by the driver {@code psycopg2}. */
        POSTGRESQL("postgresql+psycopg2", 5432),
        /** MySQL 8, by the driver {@code mysqlclient}. */
        MYSQL("mysql+mysqldb", 3306);

        private final String scheme;
        private final int port;

        Engine(String scheme, int port) {
            this.scheme = scheme;
            this.port = port;
        }
    }

    /** @throws io.chartwright.model.InvalidModelException with all that is malformed */
    public Database {
        Faults faults = new Faults();
        Hosts.check(faults, "host", host, "postgres.example.com");
        port.ifPresent(number -> faults.port("port", number));
        if (!DATABASE.matcher(database).matches()) {
            faults.add(
                    "database",
                    "bad-database",
                    "'" + database + "' cannot name a database in a URL",
                    "use letters, digits, '_', '.', '$' and '-'");
        }
        faults.notBlank("username", username);
        parameters.ifPresent(text -> faults.notBlank("parameters", text));
        faults.throwIfAny();
    }

    String scheme() {
        return engine.scheme;
    }

    int effectivePort() {
        return port.orElse(engine.port);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.engine = engine;
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
        private Engine engine = Engine.POSTGRESQL;
        private String host = "";
        private Optional<Integer> port = Optional.empty();
        private String database = "superset";
        private String username = "superset";
        private SecretKey password = Secrets.standard("database_password");
        private Optional<String> parameters = Optional.empty();

        private Builder() {}

        public Builder engine(Engine engine) {
            this.engine = engine;
            return this;
        }

        public Builder host(String host) {
            this.host = host;
            return this;
        }

        public Builder port(int port) {
            this.port = Optional.of(port);
            return this;
        }

        public Builder database(String name) {
            this.database = name;
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

        public Builder parameters(String parameters) {
            this.parameters = Optional.of(parameters);
            return this;
        }

        public Database build() {
            return new Database(engine, host, port, database, username, password, parameters);
        }
    }
}
