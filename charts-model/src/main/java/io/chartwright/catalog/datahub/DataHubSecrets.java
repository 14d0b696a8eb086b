package io.chartwright.catalog.datahub;

import io.chartwright.model.component.SecretKey;

/**
 * Where DataHub's own secrets are. They must exist before it starts and must not change: a new key logs everybody out, voids
 * every access token, or makes stored credentials unreadable. So the chart refers to them and never makes them up; the
 * official chart's random functions would do so at every sync of Argo CD, which renders without a cluster to look into.
 *
 * @param frontendSecret signs session cookies, at least 32 characters
 * @param systemClientSecret by which components know each other
 * @param tokenSigningKey signs access tokens
 * @param tokenSalt hashes access tokens
 * @param encryptionKey encrypts the credentials of ingestion sources that users enter in the UI
 */
public record DataHubSecrets(
        SecretKey frontendSecret,
        SecretKey systemClientSecret,
        SecretKey tokenSigningKey,
        SecretKey tokenSalt,
        SecretKey encryptionKey) {

    /** In Secrets named as the official chart names them, but for the frontend's, which has no release in its name here. */
    public static DataHubSecrets standard() {
        return builder().build();
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.frontendSecret = frontendSecret;
        copy.systemClientSecret = systemClientSecret;
        copy.tokenSigningKey = tokenSigningKey;
        copy.tokenSalt = tokenSalt;
        copy.encryptionKey = encryptionKey;
        return copy;
    }

    /** Builds the list of secrets; see the record for the meaning of each word. */
    public static final class Builder {
        private static final String AUTH = "datahub-auth-secrets";

        private SecretKey frontendSecret = new SecretKey("datahub-gms-secret", "datahub.gms.secret");
        private SecretKey systemClientSecret = new SecretKey(AUTH, "system_client_secret");
        private SecretKey tokenSigningKey = new SecretKey(AUTH, "token_service_signing_key");
        private SecretKey tokenSalt = new SecretKey(AUTH, "token_service_salt");
        private SecretKey encryptionKey = new SecretKey("datahub-encryption-secrets", "encryption_key_secret");

        private Builder() {}

        public Builder frontendSecret(SecretKey key) {
            this.frontendSecret = key;
            return this;
        }

        public Builder systemClientSecret(SecretKey key) {
            this.systemClientSecret = key;
            return this;
        }

        public Builder tokenSigningKey(SecretKey key) {
            this.tokenSigningKey = key;
            return this;
        }

        public Builder tokenSalt(SecretKey key) {
            this.tokenSalt = key;
            return this;
        }

        public Builder encryptionKey(SecretKey key) {
            this.encryptionKey = key;
            return this;
        }

        public DataHubSecrets build() {
            return new DataHubSecrets(frontendSecret, systemClientSecret, tokenSigningKey, tokenSalt, encryptionKey);
        }
    }
}
