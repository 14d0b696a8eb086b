package io.chartwright.checks.rules.workload;

import io.chartwright.checks.objects.Container;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.rule.ReleaseRemarks;
import io.chartwright.checks.rule.ReleaseRule;

/** A rule that judges each container by itself. */
interface ContainerRule extends ReleaseRule {

    /** Tells every breach in one container. */
    void check(Container container, ReleaseRemarks remarks);

    @Override
    default void check(Release release, ReleaseRemarks remarks) {
        Container.of(release).forEach(container -> check(container, remarks));
    }
}
