package io.chartwright.model.component;

import io.chartwright.model.Faults;

/** Where the value of an environment variable comes from. There is no way to write a secret's content. */
public sealed interface EnvValue
        permits EnvValue.Literal, EnvValue.FromSecret, EnvValue.FromConfig, EnvValue.FromField {

    /**
     * A value that may be read by everybody.
     *
     * @param text the value
     */
    record Literal(Text text) implements EnvValue {}

    /**
     * A key of a Secret in the release's namespace.
     *
     * @param secret the Secret's name
     * @param key the key in it
     */
    record FromSecret(String secret, String key) implements EnvValue {
        public FromSecret {
            Faults faults = new Faults();
            faults.dnsSubdomain("secret", secret);
            faults.fileName("key", key);
            faults.throwIfAny();
        }
    }

    /**
     * A key of a ConfigMap that others maintain in the release's namespace.
     *
     * @param config the ConfigMap's name
     * @param key the key in it
     */
    record FromConfig(String config, String key) implements EnvValue {
        public FromConfig {
            Faults faults = new Faults();
            faults.dnsSubdomain("config", config);
            faults.fileName("key", key);
            faults.throwIfAny();
        }
    }

    /**
     * A field of the pod itself, such as {@code status.podIP}.
     *
     * @param field the field's path
     */
    record FromField(String field) implements EnvValue {}

    /** A value that may be read by everybody. */
    static EnvValue of(String value) {
        return new Literal(Text.of(value));
    }

    /** A value that may be read by everybody, with parts that the release decides. */
    static EnvValue of(Text value) {
        return new Literal(value);
    }

    /** A key of a Secret in the release's namespace. */
    static EnvValue secret(String secret, String key) {
        return new FromSecret(secret, key);
    }
}
