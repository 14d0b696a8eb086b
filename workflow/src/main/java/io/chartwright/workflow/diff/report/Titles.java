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

    /** @param objects all that are told of in one place */
    Titles(Collection<ObjectDiff> objects) {
        Set<String> seen = new HashSet<>();
        for (ObjectDiff object : objects) {
            if (!seen.add(object.id().title())) {
                ambiguous.add(object.id().title());
            }
        }
    }

    String of(ObjectId id) {
        if (!ambiguous.contains(id.title())) {
            return safe(id.title());
        }
        String group = id.group().isEmpty() ? "" : " of " + id.group();
        String namespace = id.namespace().isEmpty() ? "" : " in " + id.namespace();
        return safe(id.title() + group + namespace);
    }

    private static String safe(String title) {
        return SafeText.oneLine(Shortened.of(title, LONGEST));
    }
}
