package io.chartwright.workflow.diff.hazard;

import io.chartwright.checks.objects.Release;
import java.util.List;
import java.util.Optional;

/**
 * What is around an object on both sides.
 *
 * @param before the release that it was in; absent for objects of Argo CD and of releases that were not there
 * @param after the release that it is in
 * @param allBefore all that was rendered where it was: for its environment, or, for objects of Argo CD, for all of them
 * @param allAfter all that is rendered there
 * @param elsewhere all that is rendered now for other environments
 * @param fate what becomes of an object in the cluster when it is no longer in Git
 */
public record Surroundings(
        Optional<Release> before,
        Optional<Release> after,
        List<Release> allBefore,
        List<Release> allAfter,
        List<Release> elsewhere,
        Fate fate) {

    public Surroundings {
        allBefore = List.copyOf(allBefore);
        allAfter = List.copyOf(allAfter);
        elsewhere = List.copyOf(elsewhere);
    }
}
