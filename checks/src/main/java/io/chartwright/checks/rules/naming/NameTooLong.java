package io.chartwright.checks.rules.naming;

import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.ReleaseRemarks;
import io.chartwright.checks.rule.ReleaseRule;
import io.chartwright.checks.rule.RuleDoc;

/** Names are measured as they are rendered, with the release's name in front. */
final class NameTooLong implements ReleaseRule {
    private static final RuleDoc RULE = RuleDoc.error(
            "name-too-long",
            Family.NAMES,
            "A name is longer than its kind may have",
            "The API server refuses the object, or it takes it and its controller then fails to make pods. Names"
                    + " grow with the name of the release, so that a chart may work under one name and fail under"
                    + " another.",
            "Shorten the release, the chart or the component, or cut the name in the template.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Release release, ReleaseRemarks remarks) {
        for (KubeObject object : release.all().toList()) {
            NameLimit limit = NameLimit.of(object);
            if (object.name().length() > limit.most()) {
                remarks.add(
                        object,
                        object.fields().at("metadata", "name"),
                        "the name has " + object.name().length() + " characters and may have " + limit.most() + ": "
                                + limit.reason(),
                        hint(object.name().length() - limit.most(), limit.most()));
            }
        }
    }

    private static String hint(int tooMany, int most) {
        return "take " + (tooMany == 1 ? "1 character" : tooMany + " characters")
                + " off the name, or cut it in the template: trunc " + most + " | trimSuffix \"-\"";
    }
}
