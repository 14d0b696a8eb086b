package io.chartwright.checks.schema.object;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.rule.Place;
import java.util.List;

/**
 * An object and where it goes.
 *
 * @param object the object
 * @param place where it stands
 * @param whole where what is said of all objects of its kind stands: its release, or its file
 * @param minor the Kubernetes version that will take it
 */
record Located(KubeObject object, Place place, Place whole, String minor) {

    /** An object of a release, or those that it lists. */
    static List<Located> of(Release release, KubeObject object) {
        return items(object).stream()
                .map(item -> new Located(item, Place.of(release, item), Place.of(release), release.kubernetesVersion()))
                .toList();
    }

    /** A manifest, or those that it lists. */
    static List<Located> of(KubeObject manifest, String minor) {
        return items(manifest).stream()
                .map(item -> new Located(item, Place.of(item), Place.file(item.source()), minor))
                .toList();
    }

    /** Its kind with the API version. */
    String kind() {
        return object.apiVersion() + " " + object.kind();
    }

    private static List<KubeObject> items(KubeObject object) {
        List<Fields> items = object.fields().items("items");
        if (!object.apiVersion().equals("v1") || !object.kind().equals("List")) {
            return List.of(object);
        }
        return items.stream()
                .map(item -> KubeObject.of(Fields.of(item.value()), object.source(), object.namespace()))
                .toList();
    }
}
