package io.chartwright.core.platform;

import io.chartwright.core.bind.Finding;
import io.chartwright.core.bind.Place;
import java.util.List;
import java.util.Optional;

/** Sorts out what an override is to blame for: not what is wrong without it, and told of inside of it. */
final class OverrideFindings {
    private static final String BOTH_COUNT =
            "the subchart's own settings count too, and 'key: null' drops one of those";

    private final Merge merge;
    private final List<Finding> ofBase;

    OverrideFindings(Merge merge, List<Finding> ofBase) {
        this.merge = merge;
        this.ofBase = ofBase;
    }

    List<Finding> own(List<Finding> ofMerged) {
        return ofMerged.stream()
                .filter(finding -> !known(finding))
                .map(this::inOverride)
                .toList();
    }

    private boolean known(Finding finding) {
        boolean overriding = merge.overrides(finding.mark());
        boolean mixed = merge.isMixed(finding.place().node());
        if (overriding && !mixed) {
            return false;
        }
        return ofBase.stream()
                .anyMatch(base -> base.code().equals(finding.code())
                        && base.place().path().equals(finding.place().path())
                        && (!mixed || sameBut(base, finding)));
    }

    /** Whether two messages say the same of a place that they may call differently. */
    private static boolean sameBut(Finding base, Finding merged) {
        String here =
                merged.message().replace(merged.place().label(), base.place().label());
        return here.equals(base.message());
    }

    private Finding inOverride(Finding finding) {
        if (merge.overrides(finding.mark())) {
            boolean both = merge.isMixed(finding.place().node());
            return both && !finding.code().equals("missing-value") ? finding.withHint(hint(finding)) : finding;
        }
        Optional<Place> place = Optional.of(finding.place());
        while (place.isPresent() && !merge.overrides(place.get().mark())) {
            place = place.get().parent();
        }
        return place.map(found -> finding.movedTo(found, hint(finding))).orElse(finding);
    }

    private static String hint(Finding finding) {
        return finding.hint().isEmpty() ? BOTH_COUNT : finding.hint() + "; " + BOTH_COUNT;
    }
}
