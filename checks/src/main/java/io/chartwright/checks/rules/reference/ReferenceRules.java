package io.chartwright.checks.rules.reference;

import io.chartwright.checks.rule.Check;
import java.util.List;

/** The rules about references. */
public final class ReferenceRules {
    private ReferenceRules() {}

    /** All of them, in the order of the page of rules. */
    public static List<Check> all() {
        return List.of(
                new ServiceSelectsNothing(),
                new ServiceSelectsSeveral(),
                new ServicePortUnknown(),
                new ServicePortUnlisted(),
                new ServicePortUnnamed(),
                new IngressBackendMissing(),
                new RouteBackendMissing(),
                new GoverningServiceMissing(),
                new NetworkPolicySelectsNothing(),
                new ConfigMapMissing(),
                new ConfigMapKeyMissing(),
                new SecretMissing(),
                new SecretKeyMissing(),
                new ClaimMissing(),
                new ServiceAccountMissing(),
                new RoleMissing(),
                new HookTooEarly());
    }
}
