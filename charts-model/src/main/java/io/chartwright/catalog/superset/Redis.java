package io.chartwright.catalog.superset;

import io.chartwright.model.Faults;
import io.chartwright.model.component.SecretKey;
import java.util.Optional;

/**
 * The Redis that holds caches and the queue of the workers. It is outside the chart. Celery cannot use one in cluster mode.
 *
 * @param host its DNS name
 * @param port its port
 * @param tls whether it is spoken to over TLS, with its certificate verified
 * @param username as whom; Redis' default user where absent
 * @param password the user's password; none where absent
 * @param cacheDb the number of the database for caches
 * @param celeryDb the number of the database for the queue; another than that of the caches, which may be emptied at will
 */
public record Redis(
        String host,
        int port,
        boolean tls,
        Optional<String> username,
        Optional<SecretKey> password,
        int cacheDb,
        int celeryDb) {

    /** @throws io.chartwright.model.InvalidModelException with all that is malformed */
    public Redis {
        Faults faults = new Faults();
        Hosts.check(faults, "host", host, "redis.example.com");
        faults.port("port", port);
        if (username.isPresent() && password.isEmpty()) {
            faults.add("password", "missing-value", "a user of Redis has a password", "say where it is");
        }
        username.ifPresent(name -> faults.notBlank("username", name));
        faults.range("cacheDb", cacheDb, 0, Integer.MAX_VALUE);
        faults.range("celeryDb", celeryDb, 0, Integer.MAX_VALUE);
        if (cacheDb == celeryDb) {
            faults.add(
                    "celeryDb",
                    "superset-shared-redis-db",
                    "caches and queue are both in database " + cacheDb + ", so that emptying a cache would lose tasks",
                    "give them different numbers");
        }
        faults.throwIfAny();
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.host = host;
        copy.port = port;
        copy.tls = tls;
        copy.username = username;
        copy.password = password;
        copy.cacheDb = cacheDb;
        copy.celeryDb = celeryDb;
        return copy;
    }

    /** Builds a Redis' description; see the record for the meaning of each word. */
    public static final class Builder {
        private String host = "";
        private int port = 6379;
        private boolean tls;
        private Optional<String> username = Optional.empty();
        private Optional<SecretKey> password = Optional.empty();
        private int cacheDb = 1;
        private int celeryDb;

        private Builder() {}

        public Builder host(String host) {
            this.host = host;
            return this;
        }

        public Builder port(int port) {
            this.port = port;
            return this;
        }

        public Builder tls(boolean tls) {
            this.tls = tls;
            return this;
        }

        public Builder username(String username) {
            this.username = Optional.of(username);
            return this;
        }

        public Builder password(SecretKey password) {
            this.password = Optional.of(password);
            return this;
        }

        public Builder cacheDb(int number) {
            this.cacheDb = number;
            return this;
        }

        public Builder celeryDb(int number) {
            this.celeryDb = number;
            return this;
        }

        public Redis build() {
            return new Redis(host, port, tls, username, password, cacheDb, celeryDb);
        }
    }
}
