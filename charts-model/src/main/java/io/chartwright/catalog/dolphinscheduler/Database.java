package io.chartwright.catalog.dolphinscheduler;

import io.chartwright.model.Faults;
import io.chartwright.model.component.SecretKey;
import java.util.Optional;

/**
 * The database that holds workflows, schedules and their history, and the registry unless ZooKeeper does. It is outside the
 * chart and must be there before the first Job runs; the user needs the right to make tables.
 *
 * @param engine what kind of database it is
 * @param host its DNS name
 * @param port its port; the engine's usual one where absent
 * @param database the database's name; it has to exist
 * @param username as whom DolphinScheduler speaks to it
 * @param password the user's password
 * @param parameters JDBC parameters after the {@code ?} of the URL; the engine's usual ones where absent
 */
public record Database(
        Engine engine,
        String host,
        Optional<Integer> port,
        String database,
        String username,
        SecretKey password,
        Optional<String> parameters) {

    /** A kind of database that DolphinScheduler can keep its state in. */
    public enum Engine {
        /** Its driver is in the images. */
        POSTGRESQL("postgresql", 5432, "org.postgresql.Driver", ""),
        /** Its driver is not in the images, for reasons of licence: all five have to be built with it. */
        MYSQL("mysql", 3306, "com.mysql.cj.jdbc.Driver", "useUnicode=true&characterEncoding=UTF-8");

        private final String word;
        private final int port;
        private final String driver;
        private final String parameters;

        Engine(String word, int port, String driver, String parameters) {
            this.word = word;
            this.port = port;
            this.driver = driver;
            this.parameters = parameters;
        }

        /** The engine's name in URLs, which is also the name of the Spring profile for it. */
        String word() {
            return word;
        }

        String driver() {
            return driver;
        }
    }

    /** @throws io.chartwright.model.InvalidModelException with all that is malformed */
    public Database {
        Faults faults = new Faults();
        if (host.isBlank()) {
            faults.add(
                    "host", "missing-value", "there is no host", "say where it is, such as 'postgresql.example.com'");
        } else {
            faults.dnsSubdomain("host", host);
        }
        port.ifPresent(number -> faults.port("port", number));
        faults.notBlank("database", database);
        faults.notBlank("username", username);
        faults.throwIfAny();
    }

    String address() {
        return host + ":" + port.orElse(engine.port);
    }

    String url() {
        String query = parameters.orElse(engine.parameters);
        return "jdbc:" + engine.word + "://" + address() + "/" + database + (query.isEmpty() ? "" : "?" + query);
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
        private String database = "dolphinscheduler";
        private String username = "dolphinscheduler";
        private SecretKey password = new SecretKey("dolphinscheduler-database", "password");
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

        public Builder parameters(String parameters) {
            this.parameters = Optional.of(parameters);
            return this;
        }

        public Database build() {
            return new Database(engine, host, port, database, username, password, parameters);
        }
    }
}
