package io.chartwright.checks.rules.workload;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.ReleaseRemarks;
import io.chartwright.checks.rule.ReleaseRule;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.model.component.CronSchedule;
import java.util.Set;

/** A CronJob's schedule is one that cron takes, or one of the words for common ones. */
final class ScheduleMalformed implements ReleaseRule {
    private static final Set<String> WORDS =
            Set.of("@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly");
    private static final RuleDoc RULE = RuleDoc.error(
            "schedule-malformed",
            Family.WORKLOADS,
            "A CronJob has a schedule that cron does not take",
            "The API server refuses the object.",
            "Write five fields: minute, hour, day of the month, month, day of the week.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Release release, ReleaseRemarks remarks) {
        release.all("batch", "CronJob").forEach(job -> check(job, job.fields().at("spec", "schedule"), remarks));
    }

    private static void check(KubeObject job, Fields schedule, ReleaseRemarks remarks) {
        String text = schedule.text();
        boolean every = text.matches("@every [0-9a-z.]+");
        if (schedule.value() instanceof String && !every && !WORDS.contains(text) && !CronSchedule.valid(text)) {
            remarks.add(job, schedule, "'" + text + "' is no schedule", "five fields, such as '15 2 * * *'");
        }
    }
}
