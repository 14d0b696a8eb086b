package io.chartwright.model.component;

import io.chartwright.model.Faults;

/**
 * A key of a Secret that exists in the namespace: the only way in which secrets are spoken of.
 *
 * @param name the Secret's name
 * @param key the key in it
 */
public record SecretKey(String name, String key) {

    /** @throws io.chartwright.model.InvalidModelException if the Secret or its key cannot be named so */
    public SecretKey {
        Faults faults = new Faults();
        faults.dnsSubdomain("name", name);
        faults.fileName("key", key);
        faults.throwIfAny();
    }

    /** This key as the value of an environment variable. */
    public EnvValue env() {
        return EnvValue.secret(name, key);
    }
}
