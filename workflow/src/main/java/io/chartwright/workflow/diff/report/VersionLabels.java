package io.chartwright.workflow.diff.report;

import io.chartwright.workflow.diff.ChangeKind;
import io.chartwright.workflow.diff.FieldChange;
import io.chartwright.workflow.diff.ObjectDiff;
import java.util.regex.Pattern;

/**
 * Labels that say by which version of a chart an object was made. A new version changes them in every object, which tells
 * nothing about any of them.
 */
final class VersionLabels {
    private static final Pattern PATH =
            Pattern.compile("(.*\\.)?labels[.\\[]['\"]?(helm\\.sh/chart|app\\.kubernetes\\.io/version)['\"]?]?");

    private VersionLabels() {}

    /** Whether nothing else of an object changed, and nothing about it hurts. */
    static boolean only(ObjectDiff object) {
        return object.kind() == ChangeKind.CHANGED
                && object.hazards().isEmpty()
                && !object.fields().isEmpty()
                && object.fields().stream().map(FieldChange::path).allMatch(VersionLabels::is);
    }

    private static boolean is(String path) {
        return PATH.matcher(path).matches();
    }
}
