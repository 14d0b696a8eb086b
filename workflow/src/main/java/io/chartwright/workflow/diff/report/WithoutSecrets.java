package io.chartwright.workflow.diff.report;

import io.chartwright.workflow.diff.EnvironmentDiff;
import io.chartwright.workflow.diff.FieldChange;
import io.chartwright.workflow.diff.ObjectDiff;
import io.chartwright.workflow.diff.ObjectId;
import io.chartwright.workflow.diff.PlatformDiff;
import io.chartwright.workflow.diff.ReleaseDiff;
import java.util.List;
import java.util.Optional;

/** A diff that may be shown to everybody: that a Secret changed, and in which keys, but not what it holds. */
final class WithoutSecrets {
    private static final Optional<Object> BEFORE = Optional.of("hidden");
    private static final Optional<Object> AFTER = Optional.of("hidden, and another");

    private WithoutSecrets() {}

    static PlatformDiff of(PlatformDiff diff) {
        List<EnvironmentDiff> environments = diff.environments().stream()
                .map(environment -> new EnvironmentDiff(
                        environment.environment(),
                        environment.kind(),
                        environment.releases().stream()
                                .map(release -> new ReleaseDiff(
                                        release.kind(), release.chart(), objects(release.objects()), release.hazards()))
                                .toList(),
                        environment.capacity(),
                        environment.hazards(),
                        environment.notCompared()))
                .toList();
        return new PlatformDiff(
                diff.platform(), diff.before(), diff.after(), environments, objects(diff.argoCd()), diff.notes());
    }

    private static List<ObjectDiff> objects(List<ObjectDiff> objects) {
        return objects.stream().map(WithoutSecrets::object).toList();
    }

    private static ObjectDiff object(ObjectDiff object) {
        ObjectId id = object.id();
        if (!id.kind().equals("Secret") || !id.group().isEmpty()) {
            return object;
        }
        List<FieldChange> fields =
                object.fields().stream().map(WithoutSecrets::field).toList();
        return new ObjectDiff(object.kind(), id, fields, object.hazards());
    }

    /** Of {@code metadata} and {@code type}, all may be told, but for what {@code kubectl apply} leaves in an annotation. */
    private static FieldChange field(FieldChange field) {
        boolean open = field.path().equals("type")
                || field.path().startsWith("metadata.") && !field.path().contains("last-applied-configuration");
        return open
                ? field
                : new FieldChange(
                        field.path(),
                        field.before().flatMap(value -> BEFORE),
                        field.after().flatMap(value -> field.before().isPresent() ? AFTER : BEFORE));
    }
}
