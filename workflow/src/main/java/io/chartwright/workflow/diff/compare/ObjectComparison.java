package io.chartwright.workflow.diff.compare;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Scopes;
import io.chartwright.workflow.diff.ChangeKind;
import io.chartwright.workflow.diff.FieldChange;
import io.chartwright.workflow.diff.ObjectDiff;
import io.chartwright.workflow.diff.ObjectId;
import io.chartwright.workflow.diff.field.FieldComparison;
import io.chartwright.workflow.diff.hazard.ObjectHazards;
import io.chartwright.workflow.diff.hazard.ObjectPair;
import io.chartwright.workflow.diff.hazard.Surroundings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the objects of two sides that are the same to Kubernetes, and what became of each.
 *
 * @param scopes which kinds belong to no namespace
 */
record ObjectComparison(Scopes scopes) {
    private static final Comparator<ObjectId> ORDER = Comparator.comparing(ObjectId::kind)
            .thenComparing(ObjectId::name)
            .thenComparing(ObjectId::namespace)
            .thenComparing(ObjectId::group);

    /** What is told in place of a Secret's content, which is nobody's business who reads a report. */
    private static final String HIDDEN = "(hidden)";

    /**
     * Compares.
     *
     * @param around what is around all of them
     * @return what is not the same, sorted by kind and name
     */
    List<ObjectDiff> of(Stream<KubeObject> before, Stream<KubeObject> after, Surroundings around) {
        Map<ObjectId, List<KubeObject>> old = byId(before);
        Map<ObjectId, List<KubeObject>> now = byId(after);
        Collection<ObjectId> ids = new TreeSet<>(ORDER);
        ids.addAll(old.keySet());
        ids.addAll(now.keySet());
        return ids.stream()
                .flatMap(id -> {
                    List<KubeObject> ones = old.getOrDefault(id, List.of());
                    List<KubeObject> others = now.getOrDefault(id, List.of());
                    // Two of one name are a mistake, but not ours to tell.
                    return IntStream.range(0, Math.max(ones.size(), others.size()))
                            .mapToObj(i -> diff(
                                    id,
                                    i < ones.size() ? Optional.of(ones.get(i)) : Optional.empty(),
                                    i < others.size() ? Optional.of(others.get(i)) : Optional.empty(),
                                    around));
                })
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<ObjectDiff> diff(
            ObjectId id, Optional<KubeObject> before, Optional<KubeObject> after, Surroundings around) {
        boolean both = before.isPresent() && after.isPresent();
        List<FieldChange> fields =
                both ? fields(id, before.get().fields(), after.get().fields()) : List.of();
        if (both && fields.isEmpty()) {
            return Optional.empty();
        }
        ChangeKind kind = both ? ChangeKind.CHANGED : before.isPresent() ? ChangeKind.REMOVED : ChangeKind.ADDED;
        ObjectPair pair = new ObjectPair(before, after, fields, around);
        return Optional.of(new ObjectDiff(kind, id, fields, ObjectHazards.of(pair)));
    }

    private static List<FieldChange> fields(ObjectId id, Fields before, Fields after) {
        List<FieldChange> fields = FieldComparison.of(before, after).stream()
                .filter(field -> !unsaid(id, field.path()))
                .toList();
        return id.group().isEmpty() && id.kind().equals("Secret")
                ? fields.stream().map(ObjectComparison::hidden).toList()
                : fields;
    }

    /**
     * What says nothing of an object: its namespace, which is the same since the object is, whether written down or not;
     * and whether Argo CD or a person wrote an Application down.
     */
    private static boolean unsaid(ObjectId id, String path) {
        return path.equals("metadata.namespace")
                || id.group().equals("argoproj.io")
                        && id.kind().equals("Application")
                        && path.startsWith("metadata.ownerReferences");
    }

    private static FieldChange hidden(FieldChange field) {
        boolean content = field.path().startsWith("data") || field.path().startsWith("stringData");
        return content
                ? new FieldChange(
                        field.path(),
                        field.before().map(value -> HIDDEN),
                        field.after().map(value -> field.before().isPresent() ? "(hidden, another)" : HIDDEN))
                : field;
    }

    private Map<ObjectId, List<KubeObject>> byId(Stream<KubeObject> objects) {
        Map<ObjectId, List<KubeObject>> byId = new HashMap<>();
        objects.forEach(object ->
                byId.computeIfAbsent(id(object), id -> new ArrayList<>()).add(object));
        return byId;
    }

    private ObjectId id(KubeObject object) {
        String namespace = scopes.clusterWide(object) ? "" : object.namespace();
        return new ObjectId(object.group(), object.kind(), namespace, object.name());
    }
}
