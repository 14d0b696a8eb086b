package io.chartwright.catalog.superset;

/** The part of the configuration that lets users log in with an identity provider. */
final class LoginClass {
    private final Python python;

    LoginClass(Python python) {
        this.python = python;
    }

    void write(OAuth oauth) {
        hook(oauth);
        python.line("CUSTOM_SECURITY_MANAGER = ClaimsSecurityManager");
        python.line("AUTH_TYPE = AUTH_OAUTH");
        python.line("AUTH_USER_REGISTRATION = True");
        python.line("AUTH_USER_REGISTRATION_ROLE = ", Python.literal(oauth.defaultRole()));
        if (!oauth.roles().isEmpty()) {
            python.line("AUTH_ROLES_MAPPING = {");
            oauth.roles()
                    .forEach((group, role) ->
                            python.line("    ", Python.literal(group), ": [", Python.literal(role), "],"));
            python.line("}");
            python.line("AUTH_ROLES_SYNC_AT_LOGIN = True");
        }
        provider(oauth);
    }

    private void hook(OAuth oauth) {
        python.gap().gap();
        python.line("class ClaimsSecurityManager(SupersetSecurityManager):");
        python.line("    \"\"\"Takes from the provider's claims who somebody is.\"\"\"");
        python.gap();
        python.line("    def oauth_user_info(self, provider, response=None):");
        python.line("        token = response or {}");
        python.line("        claims = dict(token.get(\"userinfo\") or {})");
        python.line("        claims.update(self.oauth_remotes[provider].userinfo(token=token))");
        python.line("        return {");
        python.line("            \"username\": claims[", Python.literal(oauth.userNameClaim()), "],");
        python.line("            \"email\": claims.get(\"email\", \"\"),");
        python.line("            \"first_name\": claims.get(\"given_name\", \"\"),");
        python.line("            \"last_name\": claims.get(\"family_name\", \"\"),");
        python.line("            \"role_keys\": claims.get(", Python.literal(oauth.groupsClaim()), ", []),");
        python.line("        }");
        python.gap().gap();
    }

    private void provider(OAuth oauth) {
        python.line("OAUTH_PROVIDERS = [");
        python.line("    {");
        python.line("        \"name\": ", Python.literal(oauth.name()), ",");
        python.line("        \"icon\": \"fa-key\",");
        python.line("        \"token_key\": \"access_token\",");
        python.line("        \"remote_app\": {");
        python.line("            \"client_id\": ", Python.literal(oauth.clientId()), ",");
        python.line("            \"client_secret\": os.environ[\"" + Pods.OAUTH_SECRET + "\"],");
        python.line("            \"server_metadata_url\": ", Python.literal(oauth.metadataUrl()), ",");
        python.line("            \"client_kwargs\": {\"scope\": ", Python.literal(oauth.scope()), "},");
        python.line("        },");
        python.line("    }");
        python.line("]");
    }
}
