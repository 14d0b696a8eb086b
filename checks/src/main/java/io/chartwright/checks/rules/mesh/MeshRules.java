package io.chartwright.checks.rules.mesh;

import io.chartwright.checks.rule.Check;
import java.util.List;

/** The rules about a service mesh. */
public final class MeshRules {
    private MeshRules() {}

    /** All of them, in the order of the page of rules. */
    public static List<Check> all() {
        return List.of(new PlaintextRefused(), new IdentityDemanded(), new PortWithoutProtocol());
    }
}
