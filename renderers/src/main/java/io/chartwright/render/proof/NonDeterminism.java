package io.chartwright.render.proof;

import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Manifests;
import io.chartwright.checks.rule.Finding;
import io.chartwright.checks.rule.HelmRules;
import io.chartwright.checks.rule.Place;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/** Finds what differs between two renderings of the same chart with the same values. */
final class NonDeterminism {
    private NonDeterminism() {}

    /** Names the first object that differs, but not how: what differs may be a password. */
    static Finding found(Rendering rendering, String first, String second) {
        String namespace = rendering.request().namespace();
        List<KubeObject> before =
                Manifests.read(first, rendering.chart(), namespace).objects();
        Iterator<KubeObject> after =
                Manifests.read(second, rendering.chart(), namespace).objects().iterator();
        for (KubeObject object : before) {
            if (!after.hasNext() || !same(object, after.next())) {
                return Finding.of(
                        HelmRules.NOT_DETERMINISTIC,
                        place(rendering, object),
                        "renders differently the second time",
                        HelmWords.hint(HelmRules.NOT_DETERMINISTIC));
            }
        }
        return Finding.of(
                HelmRules.NOT_DETERMINISTIC,
                HelmProof.place(rendering, rendering.folder()),
                "the chart renders differently the second time",
                HelmWords.hint(HelmRules.NOT_DETERMINISTIC));
    }

    private static boolean same(KubeObject one, KubeObject other) {
        return Objects.equals(one.fields().value(), other.fields().value());
    }

    private static Place place(Rendering rendering, KubeObject object) {
        Place chart = HelmProof.place(rendering, HelmProof.inFolder(rendering, object.source()));
        return new Place(chart.file(), chart.environments(), chart.chart(), "", "", object.title(), "");
    }
}
