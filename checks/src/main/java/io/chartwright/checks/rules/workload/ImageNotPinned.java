package io.chartwright.checks.rules.workload;

import io.chartwright.checks.objects.Container;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.ReleaseRemarks;
import io.chartwright.checks.rule.RuleDoc;
import java.util.Set;

/** A rollout must mean the same image tomorrow. */
final class ImageNotPinned implements ContainerRule {
    private static final Set<String> MOVING = Set.of("latest", "edge", "head", "main", "master", "nightly");
    private static final RuleDoc RULE = RuleDoc.warning(
            "image-not-pinned",
            Family.WORKLOADS,
            "An image is not pinned to a version",
            "Nobody can tell what runs: two pods of one workload may differ, a restart is an upgrade, and there is nothing to"
                    + " roll back to.",
            "Name a version as the tag, or a digest.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Container container, ReleaseRemarks remarks) {
        Image image = Image.of(container.fields().text("image"));
        if (!image.wellFormed() || !image.digest().isEmpty()) {
            return;
        }
        if (image.tag().isEmpty()) {
            remarks.add(
                    container.object(),
                    container.fields().at("image"),
                    "image " + image + " has no tag, which means latest",
                    "add the version that was tested as the tag");
        } else if (moves(image.tag())) {
            remarks.add(
                    container.object(),
                    container.fields().at("image"),
                    "image " + image + " has the tag " + image.tag() + ", which moves",
                    "use the version that was tested as the tag");
        }
    }

    private static boolean moves(String tag) {
        return MOVING.contains(tag) || tag.startsWith("latest-") || tag.endsWith("-latest");
    }
}
