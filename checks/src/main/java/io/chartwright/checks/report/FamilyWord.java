package io.chartwright.checks.report;

import io.chartwright.checks.rule.Family;
import java.util.Locale;

/** A family as programs read it: {@code disruption}. */
final class FamilyWord {
    private FamilyWord() {}

    static String of(Family family) {
        return family.name().toLowerCase(Locale.ROOT);
    }
}
