/** Reads revisions of a Git repository, and changes nothing in it: the only place that knows JGit. */
@NullMarked
package io.chartwright.workflow.git;

import org.jspecify.annotations.NullMarked;
