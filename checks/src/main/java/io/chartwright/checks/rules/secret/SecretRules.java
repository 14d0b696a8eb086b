package io.chartwright.checks.rules.secret;

import io.chartwright.checks.rule.Check;
import java.util.List;

/** The rules about secrets. */
public final class SecretRules {
    private SecretRules() {}

    /** All of them, in the order of the page of rules. */
    public static List<Check> all() {
        return List.of(new SecretWithContent(), new Credentials());
    }
}
