package io.chartwright.catalog.trino;

import io.chartwright.model.Faults;
import io.chartwright.model.component.SecretKey;
import java.util.Optional;

/**
 * A catalog of Iceberg tables that is asked over HTTP.
 *
 * @param uri its URL
 * @param warehouse which of its warehouses is meant
 * @param prefix what its paths start with
 * @param credential an OAuth 2 client as {@code id:secret}, exchanged for a token
 * @param token a bearer token, in place of {@code credential}
 * @param scope what the token is asked for; only with {@code credential}
 * @param vendedCredentials whether it hands out the credentials for the files, too
 */
public record RestCatalog(
        String uri,
        Optional<String> warehouse,
        Optional<String> prefix,
        Optional<SecretKey> credential,
        Optional<SecretKey> token,
        Optional<String> scope,
        boolean vendedCredentials) {

    /** @throws io.chartwright.model.InvalidModelException with all that is missing or too much */
    public RestCatalog {
        Faults faults = new Faults();
        Checks.url(faults, "uri", uri, "http://catalog.example.com:8181");
        if (credential.isPresent() && token.isPresent()) {
            faults.add("token", "unused-value", "a token is not needed beside a credential", "keep one of them");
        }
        if (scope.isPresent() && credential.isEmpty()) {
            faults.add("scope", "unused-value", "a scope is only asked for with a credential", "drop it");
        }
        faults.throwIfAny();
    }

    PropertyList properties() {
        PropertyList all = new PropertyList()
                .set("iceberg.catalog.type", "rest")
                .set("iceberg.rest-catalog.uri", uri)
                .set("iceberg.rest-catalog.warehouse", warehouse)
                .set("iceberg.rest-catalog.prefix", prefix);
        if (credential.isPresent() || token.isPresent()) {
            all.set("iceberg.rest-catalog.security", "OAUTH2");
        }
        return all.secret("iceberg.rest-catalog.oauth2.credential", credential)
                .secret("iceberg.rest-catalog.oauth2.token", token)
                .set("iceberg.rest-catalog.oauth2.scope", scope)
                .set("iceberg.rest-catalog.vended-credentials-enabled", Boolean.toString(vendedCredentials));
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.uri = uri;
        copy.warehouse = warehouse;
        copy.prefix = prefix;
        copy.credential = credential;
        copy.token = token;
        copy.scope = scope;
        copy.vendedCredentials = vendedCredentials;
        return copy;
    }

    /** Builds the way to a REST catalog; see the record for the meaning of each word. */
    public static final class Builder {
        private String uri = "";
        private Optional<String> warehouse = Optional.empty();
        private Optional<String> prefix = Optional.empty();
        private Optional<SecretKey> credential = Optional.empty();
        private Optional<SecretKey> token = Optional.empty();
        private Optional<String> scope = Optional.empty();
        private boolean vendedCredentials;

        private Builder() {}

        public Builder uri(String uri) {
            this.uri = uri;
            return this;
        }

        public Builder warehouse(String warehouse) {
            this.warehouse = Optional.of(warehouse);
            return this;
        }

        public Builder prefix(String prefix) {
            this.prefix = Optional.of(prefix);
            return this;
        }

        public Builder credential(SecretKey credential) {
            this.credential = Optional.of(credential);
            return this;
        }

        public Builder token(SecretKey token) {
            this.token = Optional.of(token);
            return this;
        }

        public Builder scope(String scope) {
            this.scope = Optional.of(scope);
            return this;
        }

        public Builder vendedCredentials(boolean vendedCredentials) {
            this.vendedCredentials = vendedCredentials;
            return this;
        }

        /** @throws io.chartwright.model.InvalidModelException with all that was wrong on the way */
        public RestCatalog build() {
            return new RestCatalog(uri, warehouse, prefix, credential, token, scope, vendedCredentials);
        }
    }
}
