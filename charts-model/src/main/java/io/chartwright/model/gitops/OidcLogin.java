package io.chartwright.model.gitops;

import io.chartwright.model.Faults;
import io.chartwright.model.InvalidModelException;
import io.chartwright.model.component.SecretKey;
import java.util.List;
import java.util.Optional;

/**
 * Logging in to Argo CD with an identity provider. It redirects to {@code /auth/callback} of Argo CD's host.
 *
 * @param name what the button says, such as {@code Okta}
 * @param issuer the provider's URL
 * @param clientId the client that the provider knows Argo CD by
 * @param clientSecret the client's secret, in Argo CD's namespace; its Secret needs the label
 *     {@code app.kubernetes.io/part-of: argocd}. Absent for a client without one (PKCE)
 * @param scopes what the provider is asked for; {@code openid profile email groups} where empty, as Argo CD has it
 * @param groupsClaim the claim that names the groups of people, asked for by name; {@code groups}, unasked, where absent
 */
public record OidcLogin(
        String name,
        String issuer,
        String clientId,
        Optional<SecretKey> clientSecret,
        List<String> scopes,
        Optional<String> groupsClaim) {

    /** @throws InvalidModelException with all that is missing or malformed */
    public OidcLogin {
        scopes = List.copyOf(scopes);
        Faults faults = new Faults();
        faults.notBlank("name", name);
        faults.notBlank("clientId", clientId);
        if (!issuer.matches("https://\\S+")) {
            faults.add(
                    "issuer",
                    "bad-url",
                    Faults.quote(issuer) + " is no issuer",
                    "the URL below which the provider has '/.well-known/openid-configuration', starting with 'https://'");
        }
        for (int i = 0; i < scopes.size(); i++) {
            word(faults, "scopes." + i, scopes.get(i));
        }
        if (!scopes.isEmpty() && !scopes.contains("openid")) {
            faults.add(
                    "scopes", "missing-value", "'openid' is not among the scopes", "add it: without it nobody logs in");
        }
        groupsClaim.ifPresent(claim -> word(faults, "groupsClaim", claim));
        faults.throwIfAny();
    }

    private static void word(Faults faults, String path, String value) {
        if (!value.matches("[A-Za-z0-9_.:/-]+")) {
            faults.add(
                    path, "bad-name", Faults.quote(value) + " is no scope or claim", "use one word, such as 'groups'");
        }
    }
}
