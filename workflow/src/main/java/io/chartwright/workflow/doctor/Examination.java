package io.chartwright.workflow.doctor;

import java.io.IOException;
import java.util.List;

/** A look at one subject. Leaves everything as it was, and asks no network. */
interface Examination {

    /** What it looks at, in a word or two: the second column of the answers. */
    String subject();

    /** @return what it found; empty where there is nothing to look at */
    List<Answer> examine() throws IOException;
}
