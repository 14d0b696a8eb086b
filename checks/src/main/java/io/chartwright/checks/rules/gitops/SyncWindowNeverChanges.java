package io.chartwright.checks.rules.gitops;

import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.Place;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.Scene;
import io.chartwright.checks.rule.SceneRemarks;
import io.chartwright.checks.rule.SceneRule;
import io.chartwright.model.UmbrellaChart;
import io.chartwright.model.gitops.SyncWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** A sync window that opens again before it has closed, or never at all, is no window. */
final class SyncWindowNeverChanges implements SceneRule {
    private static final RuleDoc RULE = RuleDoc.warning(
            "sync-window-never-changes",
            Family.GITOPS,
            "A sync window is always open, or never",
            "A window that denies and never closes keeps Argo CD from ever deploying its Applications, and so does one that"
                    + " allows and never opens. The other way round, it has no effect.",
            "Correct schedule or duration, or remove the window.");

    /** Clocks that were last put forward before this are no longer. */
    private static final Instant NOWADAYS = Instant.parse("2020-01-01T00:00:00Z");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Scene scene, SceneRemarks remarks) {
        scene.platform().ifPresent(platform -> platform.charts().forEach(chart -> check(chart, remarks)));
    }

    private static void check(UmbrellaChart chart, SceneRemarks remarks) {
        List<SyncWindow> windows = chart.project().syncWindows();
        for (int i = 0; i < windows.size(); i++) {
            SyncWindow window = windows.get(i);
            Place place = Place.setting(chart.name(), "project.syncWindows." + i);
            boolean denies = window.kind() == SyncWindow.Kind.DENY;
            Optional<Duration> pause = window.schedule().longestPause();
            if (pause.isEmpty()) {
                remarks.add(
                        place,
                        "there is no day that '" + window.schedule() + "' names: it never opens, "
                                + (denies ? "and denies nothing" : "and nothing is ever synced"),
                        "correct 'schedule'");
            } else if (window.duration().duration().compareTo(surely(pause.get(), window)) >= 0) {
                remarks.add(
                        place,
                        "it is open for " + window.duration() + " and opens again before that: it never closes, "
                                + (denies ? "and nothing is ever synced" : "as if it were not there"),
                        denies
                                ? "shorten 'duration'; where nothing is to be synced by itself, 'sync: { automated: false }'"
                                        + " says so"
                                : "shorten 'duration', or remove the window");
            }
        }
    }

    /** Where clocks are put forward and back, a time may fall out once, and an hour be there twice. */
    private static Duration surely(Duration pause, SyncWindow window) {
        boolean even = window.timeZone()
                .map(zone -> ZoneId.of(zone).getRules().nextTransition(NOWADAYS) == null)
                .orElse(true);
        return even ? pause : pause.multipliedBy(2).plusHours(2);
    }
}
