package io.chartwright.catalog.datahub;

import io.chartwright.model.Faults;
import io.chartwright.model.component.SecretKey;

/**
 * Logging in with an identity provider. The redirect goes to the frontend's host, under {@code /callback/oidc}.
 *
 * @param clientId the client that the provider knows DataHub by
 * @param clientSecret the client's secret
 * @param discoveryUri the provider's OpenID configuration
 * @param scope what the provider is asked for
 * @param userNameClaim which claim names the user
 */
public record Oidc(String clientId, SecretKey clientSecret, String discoveryUri, String scope, String userNameClaim) {

    /** @throws io.chartwright.model.InvalidModelException with all that is missing or malformed */
    public Oidc {
        Faults faults = new Faults();
        faults.notBlank("clientId", clientId);
        faults.notBlank("scope", scope);
        faults.notBlank("userNameClaim", userNameClaim);
        if (!discoveryUri.startsWith("https://") && !discoveryUri.startsWith("http://")) {
            faults.add(
                    "discoveryUri",
                    discoveryUri.isEmpty() ? "missing-value" : "bad-url",
                    "'" + discoveryUri + "' is no OpenID configuration",
                    "a URL that ends with '/.well-known/openid-configuration'");
        }
        faults.throwIfAny();
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.clientId = clientId;
        copy.clientSecret = clientSecret;
        copy.discoveryUri = discoveryUri;
        copy.scope = scope;
        copy.userNameClaim = userNameClaim;
        return copy;
    }

    /** Builds a login; see the record for the meaning of each word. */
    public static final class Builder {
        private String clientId = "";
        private SecretKey clientSecret = new SecretKey("datahub-oidc", "client_secret");
        private String discoveryUri = "";
        private String scope = "openid profile email";
        private String userNameClaim = "email";

        private Builder() {}

        public Builder clientId(String id) {
            this.clientId = id;
            return this;
        }

        public Builder clientSecret(SecretKey secret) {
            this.clientSecret = secret;
            return this;
        }

        public Builder discoveryUri(String uri) {
            this.discoveryUri = uri;
            return this;
        }

        public Builder scope(String scope) {
            this.scope = scope;
            return this;
        }

        public Builder userNameClaim(String claim) {
            this.userNameClaim = claim;
            return this;
        }

        public Oidc build() {
            return new Oidc(clientId, clientSecret, discoveryUri, scope, userNameClaim);
        }
    }
}
