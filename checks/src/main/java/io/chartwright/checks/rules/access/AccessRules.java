package io.chartwright.checks.rules.access;

import io.chartwright.checks.rule.Check;
import java.util.List;

/** The rules about who may do what with Argo CD. */
public final class AccessRules {
    private AccessRules() {}

    /** All of them, in the order of the page of rules. */
    public static List<Check> all() {
        return List.of(
                new PolicyMalformed(),
                new RoleFallsShort(),
                new RoleExceeds(),
                new RoleWidened(),
                new RoleUnassigned(),
                new RoleWithoutView(),
                new RoleWithoutLogs(),
                new ExecNotEnabled());
    }
}
