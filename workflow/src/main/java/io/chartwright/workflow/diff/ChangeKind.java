package io.chartwright.workflow.diff;

/** What became of something between two sides. */
public enum ChangeKind {
    /** Only the new side has it. */
    ADDED,
    /** Only the old side has it. */
    REMOVED,
    /** Both have it, and not the same. */
    CHANGED
}
