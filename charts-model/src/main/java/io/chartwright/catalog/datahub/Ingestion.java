package io.chartwright.catalog.datahub;

import io.chartwright.model.Faults;
import io.chartwright.model.component.SecretKey;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A recipe that is run by the clock, beside those that users schedule in the UI.
 *
 * @param schedule five fields, as cron writes them
 * @param suspend whether the clock stands still, so that it is only run by hand
 * @param recipe the recipe's text; it may use {@code ${NAME}} for variables and needs no {@code sink}, as the address of
 *     GMS is in the environment
 * @param env variables that may be read by everybody
 * @param secrets variables that come from Secrets
 * @param token an access token to write with; where absent it writes as the system does
 * @param version the version of the ingestion image, where a connector is wanted earlier or later than DataHub's own
 */
public record Ingestion(
        String schedule,
        boolean suspend,
        String recipe,
        SortedMap<String, String> env,
        SortedMap<String, SecretKey> secrets,
        Optional<SecretKey> token,
        Optional<String> version) {

    /** @throws io.chartwright.model.InvalidModelException with all that is missing or malformed */
    public Ingestion {
        env = Collections.unmodifiableSortedMap(new TreeMap<>(env));
        secrets = Collections.unmodifiableSortedMap(new TreeMap<>(secrets));
        Faults faults = new Faults();
        faults.notBlank("schedule", schedule);
        faults.notBlank("recipe", recipe);
        env.keySet().forEach(name -> faults.envName("env." + name, name));
        for (String name : secrets.keySet()) {
            faults.envName("secrets." + name, name);
            if (env.containsKey(name)) {
                faults.add("secrets." + name, "duplicate-name", "'" + name + "' is in env, too", "keep one of them");
            }
        }
        version.ifPresent(text -> Versions.check(faults, "version", text));
        faults.throwIfAny();
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.schedule = schedule;
        copy.suspend = suspend;
        copy.recipe = recipe;
        copy.env = env;
        copy.secrets = new TreeMap<>(secrets);
        copy.token = token;
        copy.version = version;
        return copy;
    }

    /** Builds an ingestion; see the record for the meaning of each word. */
    public static final class Builder {
        private String schedule = "";
        private boolean suspend;
        private String recipe = "";
        private SortedMap<String, String> env = new TreeMap<>();
        private SortedMap<String, SecretKey> secrets = new TreeMap<>();
        private Optional<SecretKey> token = Optional.empty();
        private Optional<String> version = Optional.empty();

        private Builder() {}

        public Builder schedule(String cron) {
            this.schedule = cron;
            return this;
        }

        public Builder suspend(boolean suspend) {
            this.suspend = suspend;
            return this;
        }

        public Builder recipe(String text) {
            this.recipe = text;
            return this;
        }

        public Builder env(SortedMap<String, String> env) {
            this.env = env;
            return this;
        }

        public Builder secrets(SortedMap<String, SecretKey> secrets) {
            this.secrets = new TreeMap<>(secrets);
            return this;
        }

        /** Adds a variable that comes from a Secret. */
        public Builder secret(String variable, String secret, String key) {
            secrets.put(variable, new SecretKey(secret, key));
            return this;
        }

        public Builder token(SecretKey token) {
            this.token = Optional.of(token);
            return this;
        }

        public Builder version(String version) {
            this.version = Optional.of(version);
            return this;
        }

        public Ingestion build() {
            return new Ingestion(schedule, suspend, recipe, env, secrets, token, version);
        }
    }
}
