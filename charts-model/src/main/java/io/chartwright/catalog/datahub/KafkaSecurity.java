package io.chartwright.catalog.datahub;

import io.chartwright.model.Faults;
import io.chartwright.model.component.SecretKey;
import java.util.Optional;

/**
 * How clients of Kafka show who they are. A login is needed in two shapes, since DataHub has clients of two kinds: those in
 * Java read a JAAS configuration, those in Python a user and a password. The Secret that Strimzi makes for a
 * {@code KafkaUser} with SCRAM has both, under {@code sasl.jaas.config} and {@code password}.
 *
 * @param protocol how connections are protected
 * @param mechanism how the login is checked
 * @param username the login
 * @param password the login's password
 * @param jaasConfig the same login as a JAAS configuration
 */
public record KafkaSecurity(
        Protocol protocol,
        Optional<Mechanism> mechanism,
        Optional<String> username,
        Optional<SecretKey> password,
        Optional<SecretKey> jaasConfig) {

    /** Kafka's {@code security.protocol}, but for its default, under which nothing is protected. */
    public enum Protocol {
        /** Encrypted, without a login. */
        SSL(false),
        /** A login over a connection that others can read. */
        SASL_PLAINTEXT(true),
        /** A login over an encrypted connection. */
        SASL_SSL(true);

        private final boolean login;

        Protocol(boolean login) {
            this.login = login;
        }
    }

    /** Kafka's {@code sasl.mechanism}. */
    public enum Mechanism {
        PLAIN,
        SCRAM_SHA_256,
        SCRAM_SHA_512;

        /** Kafka's own spelling. */
        public String word() {
            return name().replace('_', '-');
        }
    }

    /** @throws io.chartwright.model.InvalidModelException if a login is incomplete, or given for a protocol without one */
    public KafkaSecurity {
        Faults faults = new Faults();
        check(faults, protocol, "mechanism", mechanism, "such as 'scram-sha-512'");
        check(faults, protocol, "username", username, "the name of the KafkaUser");
        check(faults, protocol, "password", password, "the name and key of a Secret");
        check(faults, protocol, "jaasConfig", jaasConfig, "the name and key of a Secret, such as 'sasl.jaas.config'");
        faults.throwIfAny();
    }

    private static void check(Faults faults, Protocol protocol, String path, Optional<?> value, String hint) {
        if (protocol.login && value.isEmpty()) {
            faults.add(path, "missing-value", protocol + " needs a login, and there is no " + path, hint);
        } else if (!protocol.login && value.isPresent()) {
            faults.add(path, "unused-value", protocol + " has no login", "drop it, or use 'sasl-ssl'");
        }
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.protocol = protocol;
        copy.mechanism = mechanism;
        copy.username = username;
        copy.password = password;
        copy.jaasConfig = jaasConfig;
        return copy;
    }

    /** Builds a login; see the record for the meaning of each word. */
    public static final class Builder {
        private Protocol protocol = Protocol.SASL_SSL;
        private Optional<Mechanism> mechanism = Optional.empty();
        private Optional<String> username = Optional.empty();
        private Optional<SecretKey> password = Optional.empty();
        private Optional<SecretKey> jaasConfig = Optional.empty();

        private Builder() {}

        public Builder protocol(Protocol protocol) {
            this.protocol = protocol;
            return this;
        }

        public Builder mechanism(Mechanism mechanism) {
            this.mechanism = Optional.of(mechanism);
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

        public Builder jaasConfig(SecretKey jaasConfig) {
            this.jaasConfig = Optional.of(jaasConfig);
            return this;
        }

        public KafkaSecurity build() {
            return new KafkaSecurity(protocol, mechanism, username, password, jaasConfig);
        }
    }
}
