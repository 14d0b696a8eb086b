package io.chartwright.checks;

import io.chartwright.checks.chart.ChartChecks;
import io.chartwright.checks.rule.Check;
import io.chartwright.checks.rules.access.AccessRules;
import io.chartwright.checks.rules.autoscaling.AutoscalingRules;
import io.chartwright.checks.rules.capacity.CapacityRules;
import io.chartwright.checks.rules.disruption.DisruptionRules;
import io.chartwright.checks.rules.gitops.GitOpsRules;
import io.chartwright.checks.rules.mesh.MeshRules;
import io.chartwright.checks.rules.naming.NamingRules;
import io.chartwright.checks.rules.reference.ReferenceRules;
import io.chartwright.checks.rules.secret.SecretRules;
import io.chartwright.checks.rules.workload.WorkloadRules;
import io.chartwright.checks.schema.object.DuplicateEntries;
import java.util.List;
import java.util.stream.Stream;

/** Every check there is, family by family. */
public final class AllChecks {
    private AllChecks() {}

    /** The checks in the order of the page of rules. */
    public static List<Check> inOrder() {
        return Stream.of(
                        List.<Check>of(new DuplicateEntries(), new ChartChecks()),
                        DisruptionRules.all(),
                        AutoscalingRules.all(),
                        WorkloadRules.all(),
                        ReferenceRules.all(),
                        MeshRules.all(),
                        SecretRules.all(),
                        CapacityRules.all(),
                        GitOpsRules.all(),
                        AccessRules.all(),
                        NamingRules.all())
                .flatMap(List::stream)
                .toList();
    }
}
