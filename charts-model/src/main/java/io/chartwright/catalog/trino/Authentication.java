package io.chartwright.catalog.trino;

import io.chartwright.model.Faults;
import io.chartwright.model.component.SecretKey;
import java.util.Optional;

/**
 * Lets users log in by names and passwords of a file. Passwords only go over TLS, which the ingress ends, unless said
 * otherwise.
 *
 * @param passwords the file's content, one {@code user:bcrypt-hash} a line
 * @param sharedSecret by which nodes know each other, once users have to log in
 * @param groups who belongs together, one {@code group:user,user} a line
 * @param allowInsecureOverHttp whether passwords may go over connections that others can read
 */
public record Authentication(
        SecretKey passwords, SecretKey sharedSecret, Optional<SecretKey> groups, boolean allowInsecureOverHttp) {

    /** @throws io.chartwright.model.InvalidModelException if the nodes' secret would be mounted with the passwords */
    public Authentication {
        Faults faults = new Faults();
        if (sharedSecret.name().equals(passwords.name())) {
            faults.add(
                    "sharedSecret.name",
                    "trino-shared-secret-exposed",
                    "the Secret '" + sharedSecret.name() + "' is mounted for its passwords, and all its keys with it",
                    "keep the shared secret in a Secret of its own");
        }
        faults.throwIfAny();
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.passwords = passwords;
        copy.sharedSecret = sharedSecret;
        copy.groups = groups;
        copy.allowInsecureOverHttp = allowInsecureOverHttp;
        return copy;
    }

    /** Builds a way to log in; see the record for the meaning of each word. */
    public static final class Builder {
        private SecretKey passwords = new SecretKey("trino-passwords", "password.db");
        private SecretKey sharedSecret = new SecretKey("trino-internal", "shared-secret");
        private Optional<SecretKey> groups = Optional.empty();
        private boolean allowInsecureOverHttp;

        private Builder() {}

        public Builder passwords(SecretKey passwords) {
            this.passwords = passwords;
            return this;
        }

        public Builder sharedSecret(SecretKey sharedSecret) {
            this.sharedSecret = sharedSecret;
            return this;
        }

        public Builder groups(SecretKey groups) {
            this.groups = Optional.of(groups);
            return this;
        }

        public Builder allowInsecureOverHttp(boolean allowInsecureOverHttp) {
            this.allowInsecureOverHttp = allowInsecureOverHttp;
            return this;
        }

        /** @throws io.chartwright.model.InvalidModelException with all that was wrong on the way */
        public Authentication build() {
            return new Authentication(passwords, sharedSecret, groups, allowInsecureOverHttp);
        }
    }
}
