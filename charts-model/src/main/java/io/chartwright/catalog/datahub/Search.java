package io.chartwright.catalog.datahub;

import io.chartwright.model.Faults;
import io.chartwright.model.component.SecretKey;
import java.util.Optional;

/**
 * The OpenSearch or Elasticsearch that DataHub searches with; it finds out by itself which of them it is. It is outside the
 * chart.
 *
 * @param host its DNS name
 * @param port its HTTP port
 * @param tls whether it is spoken to over TLS
 * @param username as whom; anonymously where absent
 * @param password the user's password
 * @param indexPrefix what the names of all indices start with, where installations share a cluster
 */
public record Search(
        String host,
        int port,
        boolean tls,
        Optional<String> username,
        Optional<SecretKey> password,
        Optional<String> indexPrefix) {

    /** @throws io.chartwright.model.InvalidModelException with all that is malformed */
    public Search {
        Faults faults = new Faults();
        Hosts.check(faults, "host", host, "opensearch.example.com");
        faults.port("port", port);
        if (username.isPresent() != password.isPresent()) {
            faults.add(
                    username.isPresent() ? "password" : "username",
                    "missing-value",
                    "a login has a username and a password",
                    "give both, or neither");
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
        copy.indexPrefix = indexPrefix;
        return copy;
    }

    /** Builds a search engine's description; see the record for the meaning of each word. */
    public static final class Builder {
        private String host = "";
        private int port = 9200;
        private boolean tls;
        private Optional<String> username = Optional.empty();
        private Optional<SecretKey> password = Optional.empty();
        private Optional<String> indexPrefix = Optional.empty();

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

        /** Takes the password from a Secret. */
        public Builder password(String secret, String key) {
            return password(new SecretKey(secret, key));
        }

        public Builder indexPrefix(String prefix) {
            this.indexPrefix = Optional.of(prefix);
            return this;
        }

        public Search build() {
            return new Search(host, port, tls, username, password, indexPrefix);
        }
    }
}
