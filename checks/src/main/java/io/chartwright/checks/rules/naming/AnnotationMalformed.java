package io.chartwright.checks.rules.naming;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.objects.Workload;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.ReleaseRemarks;
import io.chartwright.checks.rule.ReleaseRule;
import io.chartwright.checks.rule.RuleDoc;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** The keys of annotations, and how much all of an object's hold together. */
final class AnnotationMalformed implements ReleaseRule {
    private static final RuleDoc RULE = RuleDoc.error(
            "annotation-malformed",
            Family.NAMES,
            "An annotation's key is malformed, or the annotations of an object are too large",
            "The API server refuses the object: all keys and values together may have 256 KiB.",
            "Rename the key; keep what is large in a config map.");

    private static final int MOST_BYTES = 256 * 1024;

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Release release, ReleaseRemarks remarks) {
        for (KubeObject object : release.all().toList()) {
            check(object, object.fields().at("metadata", "annotations"), remarks);
        }
        for (Workload workload : release.workloads()) {
            if (!workload.kind().equals("Pod")) {
                check(workload.object(), workload.template().at("metadata", "annotations"), remarks);
            }
        }
    }

    private static void check(KubeObject object, Fields annotations, ReleaseRemarks remarks) {
        long bytes = 0;
        for (Map.Entry<String, String> annotation : annotations.texts().entrySet()) {
            String key = annotation.getKey();
            LabelKey.mistake(key.toLowerCase(Locale.ROOT))
                    .ifPresent(mistake -> remarks.add(object, annotations.at(key), mistake, "rename the annotation"));
            bytes += key.getBytes(StandardCharsets.UTF_8).length
                    + annotation.getValue().getBytes(StandardCharsets.UTF_8).length;
        }
        if (bytes > MOST_BYTES) {
            remarks.add(
                    object,
                    annotations,
                    "the annotations have " + bytes + " bytes and may have " + MOST_BYTES,
                    "keep what is large in a config map");
        }
    }
}
