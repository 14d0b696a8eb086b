package io.chartwright.checks.rules.workload;

import io.chartwright.checks.objects.Container;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.ReleaseRemarks;
import io.chartwright.checks.rule.RuleDoc;

/** An image must be named, in a way that can be pulled. */
final class ImageMalformed implements ContainerRule {
    private static final RuleDoc RULE = RuleDoc.error(
            "image-malformed",
            Family.WORKLOADS,
            "A container has no image, or a name that is none",
            "The kubelet cannot pull it, and the pod waits with InvalidImageName; one without an image the API server"
                    + " refuses. It is often a value that was never set.",
            "Write it as registry/repository:tag, in small letters.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Container container, ReleaseRemarks remarks) {
        Image image = Image.of(container.fields().text("image"));
        if (!image.wellFormed()) {
            remarks.add(
                    container.object(),
                    container.fields().at("image"),
                    container
                            + (image.text().isEmpty()
                                    ? " has no image"
                                    : " has the image '" + image + "', which is no image name"),
                    "name an image such as registry.example.com/team/web:1.0.0");
        }
    }
}
