package io.chartwright.checks.rules.secret;

import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.Place;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.Scene;
import io.chartwright.checks.rule.SceneRemarks;
import io.chartwright.checks.rule.SceneRule;
import java.util.List;
import java.util.stream.Stream;

/**
 * No Secret may hold anything: base64 is no cipher, and a placeholder is what becomes the password of production. A Secret
 * without content, such as one that Kubernetes fills with a service account's token, is none of this rule's business.
 */
final class SecretWithContent implements SceneRule {
    private static final RuleDoc RULE = RuleDoc.error(
                    "secret-with-content",
                    Family.SECRETS,
                    "A Secret has content in Git",
                    "Whoever can read the repository can read it, now and in all of its history; base64 hides"
                            + " nothing. A"
                            + " placeholder is deployed like any other value, and the next sync puts it back over what"
                            + " somebody set by hand.",
                    "Let an ExternalSecret or a SealedSecret make the Secret, or create it outside Git; then change"
                            + " whatever was in Git.")
            .silencedOnlyByPlace();

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Scene scene, SceneRemarks remarks) {
        for (Release release : scene.releases()) {
            release.objects().forEach(object -> check(object, Place.of(release, object), remarks));
        }
        scene.manifests().forEach(object -> check(object, Place.of(object), remarks));
    }

    private static void check(KubeObject object, Place place, SceneRemarks remarks) {
        if (!object.is("", "Secret")) {
            return;
        }
        List<String> keys = Stream.of("data", "stringData")
                .flatMap(field -> object.fields().entries(field).keySet().stream())
                .distinct()
                .sorted()
                .toList();
        if (!keys.isEmpty()) {
            remarks.add(
                    place,
                    (keys.size() == 1 ? "the key " : keys.size() + " keys have content: ")
                            + String.join(", ", keys)
                            + (keys.size() == 1 ? " has content" : ""),
                    "take it out of the chart; an ExternalSecret or a SealedSecret of the same name can make the"
                            + " Secret "
                            + object.name());
        }
    }
}
