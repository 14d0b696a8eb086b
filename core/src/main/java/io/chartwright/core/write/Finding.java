package io.chartwright.core.write;

import io.chartwright.core.problem.Problem;

/** What is to become of a path, or what keeps it from that. */
sealed interface Finding {

    /** What a run does at a path. */
    enum Act implements Finding {
        WRITE,
        DELETE,
        /** It is right already, or none of ours. */
        LEAVE
    }

    /** @param why what is in the way */
    record Refusal(Problem why) implements Finding {}
}
