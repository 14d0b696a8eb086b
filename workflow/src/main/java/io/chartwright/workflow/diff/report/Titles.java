package io.chartwright.workflow.diff.report;

import io.chartwright.core.problem.SafeText;
import io.chartwright.workflow.diff.ObjectDiff;
import io.chartwright.workflow.diff.ObjectId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** What objects are called among others: by kind and name, and with more only where that is not enough. */
final class Titles {
    /** Names of Kubernetes have up to 253 characters. */
    private static final int LONGEST = 160;

    private final Set<String> ambiguous = new HashSet<>();
    private final Set<String> ambiguousInNamespace = new HashSet<>();

    /** @param objects all that are told of in one place */
    Titles(Collection<ObjectDiff> objects) {
        Set<String> seen = new HashSet<>();
        Set<String> seenInNamespace = new HashSet<>();
        for (ObjectDiff object : objects) {
            if (!seen.add(object.id().title())) {
                ambiguous.add(object.id().title());
            }
            if (!seenInNamespace.add(inNamespace(object.id()))) {
                ambiguousInNamespace.add(inNamespace(object.id()));
            }
        }
    }

    String of(ObjectId id) {
        if (!ambiguous.contains(id.title())) {
            return safe(id.title());
        }
        if (!ambiguousInNamespace.contains(inNamespace(id))) {
            return safe(inNamespace(id));
        }
        return safe(inNamespace(id) + (id.group().isEmpty() ? "" : " of " + id.group()));
    }

    private static String inNamespace(ObjectId id) {
        return id.title() + (id.namespace().isEmpty() ? "" : " in " + id.namespace());
    }

    private static String safe(String title) {
        return SafeText.oneLine(Shortened.of(title, LONGEST));
    }
}
