package io.chartwright.catalog.datahub;

import io.chartwright.model.Faults;
import io.chartwright.model.component.SecretKey;
import java.util.Optional;

/**
 * The database that holds DataHub's metadata: the one store that has to be backed up. It is outside the chart.
 *
 * @param engine what kind of database it is
 * @param host its DNS name
 * @param port its port; the engine's usual one where absent
 * @param database the database's name; made at the first start, for which the user needs the right to
 * @param username as whom DataHub speaks to it
 * @param password the user's password; where absent, in the Secret that the official prerequisites make
 * @param parameters JDBC parameters after the {@code ?} of the URL; the engine's usual ones where absent
 */
public record SqlStore(
        Engine engine,
        String host,
        Optional<Integer> port,
        String database,
        String username,
        Optional<SecretKey> password,
        Optional<String> parameters) {

    /** A kind of database that DataHub can keep its metadata in. */
    public enum Engine {
        // The connection is encrypted and the certificate not verified, as in the official chart.
        MYSQL(
                "mysql",
                3306,
                "com.mysql.cj.jdbc.Driver",
                "useUnicode=yes&characterEncoding=UTF-8&sslMode=REQUIRED",
                new SecretKey("mysql-secrets", "mysql-password")),
        POSTGRESQL("postgresql", 5432, "org.postgresql.Driver", "", new SecretKey("postgresql-secrets", "password"));

        private final String scheme;
        private final int port;
        private final String driver;
        private final String parameters;
        private final SecretKey password;

        Engine(String scheme, int port, String driver, String parameters, SecretKey password) {
            this.scheme = scheme;
            this.port = port;
            this.driver = driver;
            this.parameters = parameters;
            this.password = password;
        }
    }

    /** @throws io.chartwright.model.InvalidModelException with all that is malformed */
    public SqlStore {
        Faults faults = new Faults();
        Hosts.check(faults, "host", host, "mysql.example.com");
        port.ifPresent(number -> faults.port("port", number));
        faults.notBlank("database", database);
        faults.notBlank("username", username);
        faults.throwIfAny();
    }

    String driver() {
        return engine.driver;
    }

    /** The host with its port: the images' start scripts wait until it answers. */
    String address() {
        return host + ":" + port.orElse(engine.port);
    }

    String url() {
        String query = parameters.orElse(engine.parameters);
        return "jdbc:" + engine.scheme + "://" + address() + "/" + database + (query.isEmpty() ? "" : "?" + query);
    }

    SecretKey passwordKey() {
        return password.orElse(engine.password);
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
        private Engine engine = Engine.MYSQL;
        private String host = "";
        private Optional<Integer> port = Optional.empty();
        private String database = "datahub";
        private String username = "datahub";
        private Optional<SecretKey> password = Optional.empty();
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
            this.password = Optional.of(password);
            return this;
        }

        /** Takes the password from a Secret. */
        public Builder password(String secret, String key) {
            return password(new SecretKey(secret, key));
        }

        public Builder parameters(String parameters) {
            this.parameters = Optional.of(parameters);
            return this;
        }

        public SqlStore build() {
            return new SqlStore(engine, host, port, database, username, password, parameters);
        }
    }
}
