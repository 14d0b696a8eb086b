package io.chartwright.catalog.superset;

import io.chartwright.model.Faults;
import io.chartwright.model.component.SecretKey;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Logging in with an identity provider that speaks OpenID Connect. The redirect goes to the web component's host, under
 * {@code /oauth-authorized/<name>}. The image must have Authlib, which the official one lacks.
 *
 * @param name what the provider is called on the login page and in the redirect
 * @param clientId the client that the provider knows Superset by
 * @param clientSecret the client's secret
 * @param metadataUrl the provider's OpenID configuration
 * @param scope what the provider is asked for
 * @param userNameClaim which claim names the user
 * @param groupsClaim which claim lists the user's groups
 * @param roles the role in Superset that a group brings, by the group's name; with any, roles are the provider's at each login
 * @param defaultRole the role of everybody who logs in
 */
public record OAuth(
        String name,
        String clientId,
        SecretKey clientSecret,
        String metadataUrl,
        String scope,
        String userNameClaim,
        String groupsClaim,
        SortedMap<String, String> roles,
        String defaultRole) {

    /** @throws io.chartwright.model.InvalidModelException with all that is missing or malformed */
    public OAuth {
        roles = Collections.unmodifiableSortedMap(new TreeMap<>(roles));
        Faults faults = new Faults();
        faults.dnsLabel("name", name);
        faults.notBlank("clientId", clientId);
        if (!metadataUrl.startsWith("https://") && !metadataUrl.startsWith("http://")) {
            faults.add(
                    "metadataUrl",
                    metadataUrl.isEmpty() ? "missing-value" : "bad-url",
                    "'" + metadataUrl + "' is no OpenID configuration",
                    "a URL that ends with '/.well-known/openid-configuration'");
        }
        faults.notBlank("scope", scope);
        faults.notBlank("userNameClaim", userNameClaim);
        faults.notBlank("groupsClaim", groupsClaim);
        roles.forEach((group, role) -> faults.notBlank("roles." + group, role));
        faults.notBlank("defaultRole", defaultRole);
        faults.throwIfAny();
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.name = name;
        copy.clientId = clientId;
        copy.clientSecret = clientSecret;
        copy.metadataUrl = metadataUrl;
        copy.scope = scope;
        copy.userNameClaim = userNameClaim;
        copy.groupsClaim = groupsClaim;
        copy.roles = new TreeMap<>(roles);
        copy.defaultRole = defaultRole;
        return copy;
    }

    /** Builds a login; see the record for the meaning of each word. */
    public static final class Builder {
        private String name = "sso";
        private String clientId = "superset";
        private SecretKey clientSecret = Secrets.standard("oauth_client_secret");
        private String metadataUrl = "";
        private String scope = "openid email profile";
        private String userNameClaim = "preferred_username";
        private String groupsClaim = "groups";
        private SortedMap<String, String> roles = new TreeMap<>();
        private String defaultRole = "Gamma";

        private Builder() {}

        public Builder name(String name) {
            this.name = name;
            return this;
        }

        public Builder clientId(String id) {
            this.clientId = id;
            return this;
        }

        public Builder clientSecret(SecretKey secret) {
            this.clientSecret = secret;
            return this;
        }

        public Builder metadataUrl(String url) {
            this.metadataUrl = url;
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

        public Builder groupsClaim(String claim) {
            this.groupsClaim = claim;
            return this;
        }

        public Builder roles(SortedMap<String, String> roles) {
            this.roles = new TreeMap<>(roles);
            return this;
        }

        /** Lets a group bring a role. */
        public Builder role(String group, String role) {
            roles.put(group, role);
            return this;
        }

        public Builder defaultRole(String role) {
            this.defaultRole = role;
            return this;
        }

        public OAuth build() {
            return new OAuth(
                    name, clientId, clientSecret, metadataUrl, scope, userNameClaim, groupsClaim, roles, defaultRole);
        }
    }
}
