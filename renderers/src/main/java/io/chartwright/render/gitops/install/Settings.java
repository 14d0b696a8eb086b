package io.chartwright.render.gitops.install;

import io.chartwright.core.yaml.YamlWriter;
import io.chartwright.model.component.SecretKey;
import io.chartwright.model.gitops.Installation;
import io.chartwright.model.gitops.OidcLogin;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is patched into {@code argocd-cm}. */
final class Settings {
    private static final String ARGO_CD_SECRET = "argocd-secret";
    /** Argo CD itself counts an Application as healthy once it is made, so nothing would wait for those of an earlier wave. */
    private static final String CHILD_HEALTH = """
            local health = { status = "Progressing", message = "nothing is known of its health yet" }
            local known = obj.status and obj.status.health
            if known and known.status then
              health.status = known.status
              health.message = known.message or ""
            end
            return health
            """;

    private Settings() {}

    /** @param parent whether an Application brings others, and has to wait for them */
    static SortedMap<String, String> of(Installation installation, boolean parent) {
        SortedMap<String, String> data = new TreeMap<>(installation.settings());
        // Where nobody says so it is off; a hand that turned it on is undone.
        data.put("users.anonymous.enabled", "false");
        installation.url().ifPresent(url -> data.put("url", url));
        installation.reconciliation().ifPresent(time -> data.put("timeout.reconciliation", time));
        installation.oidc().ifPresent(login -> data.put("oidc.config", YamlWriter.write(oidc(login))));
        if (!installation.admin()) {
            data.put("admin.enabled", "false");
        }
        if (installation.exec()) {
            data.put("exec.enabled", "true");
        }
        if (parent) {
            data.put("resource.customizations.health.argoproj.io_Application", CHILD_HEALTH);
        }
        return data;
    }

    private static Map<String, Object> oidc(OidcLogin login) {
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("name", login.name());
        config.put("issuer", login.issuer());
        config.put("clientID", login.clientId());
        if (login.clientSecret().isPresent()) {
            config.put("clientSecret", reference(login.clientSecret().get()));
        } else {
            config.put("enablePKCEAuthentication", true);
        }
        if (!login.scopes().isEmpty()) {
            config.put("requestedScopes", login.scopes());
        }
        login.groupsClaim()
                .ifPresent(claim -> config.put("requestedIDTokenClaims", Map.of(claim, Map.of("essential", true))));
        return config;
    }

    /** Argo CD reads keys of its own Secret by their names alone. */
    private static String reference(SecretKey secret) {
        return secret.name().equals(ARGO_CD_SECRET) ? "$" + secret.key() : "$" + secret.name() + ":" + secret.key();
    }
}
