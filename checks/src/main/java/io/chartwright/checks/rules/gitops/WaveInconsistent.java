package io.chartwright.checks.rules.gitops;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.objects.Workload;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.Place;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.Scene;
import io.chartwright.checks.rule.SceneRemarks;
import io.chartwright.checks.rule.SceneRule;
import java.util.List;
import java.util.Optional;

/** Waves are whole numbers, and nothing may run before what it needs is there: Argo CD would wait for it for ever. */
final class WaveInconsistent implements SceneRule {
    private static final RuleDoc RULE = RuleDoc.error(
            "wave-inconsistent",
            Family.GITOPS,
            "A sync wave is no number, or an object runs before what it needs",
            "Argo CD takes a wave that is no number for 0. And it waits for each wave to be healthy: a pod that"
                    + " needs a config"
                    + " map of a later wave never starts, and the sync never gets there.",
            "Give what is needed the same hook and an earlier wave, or let what needs it run later.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Scene scene, SceneRemarks remarks) {
        EveryObject.of(scene, (object, place) -> checkNumber(object, place, remarks));
        for (Release release : scene.releases()) {
            for (Workload workload : release.workloads()) {
                Turn.of(workload.object()).ifPresent(turn -> checkNeeds(release, workload, turn, remarks));
            }
        }
    }

    private static void checkNumber(KubeObject object, Place place, SceneRemarks remarks) {
        Fields wave = object.fields().at("metadata", "annotations", Turn.WAVE);
        if (wave.present() && !Turn.isWave(wave.text())) {
            remarks.add(
                    place.at(wave),
                    "the wave " + (wave.value() instanceof String text ? "'" + text + "'" : wave.value())
                            + " is no whole number in quotes",
                    Turn.isWave(wave.scalar()) ? "say \"" + wave.scalar() + "\"" : "say a whole number, such as \"0\"");
        }
    }

    private static void checkNeeds(Release release, Workload workload, Turn turn, SceneRemarks remarks) {
        for (Needs.Need need : Needs.of(workload)) {
            List<KubeObject> makers = release.objects().stream()
                    .filter(object ->
                            object.namespace().equals(workload.object().namespace()))
                    .filter(need::isMetBy)
                    .toList();
            Optional<Turn> first =
                    makers.stream().flatMap(maker -> Turn.of(maker).stream()).min(Turn::compareTo);
            if (first.isPresent() && first.get().compareTo(turn) > 0) {
                remarks.add(
                        Place.of(release, workload.object()),
                        "it runs in " + turn + " and needs " + need + ", which comes in " + first.get()
                                + (makers.get(0).is("", need.kind()) ? "" : " from " + makers.get(0)),
                        hint(makers.get(0), turn));
            }
        }
    }

    private static String hint(KubeObject maker, Turn turn) {
        return turn.phase() == Turn.Phase.PRE_SYNC
                ? "make " + maker + " a PreSync hook of an earlier wave, or let this run in the Sync phase"
                : "give " + maker + " a wave of " + turn.wave() + " or less";
    }
}
