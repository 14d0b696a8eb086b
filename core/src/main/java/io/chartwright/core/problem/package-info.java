/** What is wrong, where, and how to mend it: one shape for every check and every front door. */
@NullMarked
package io.chartwright.core.problem;

import org.jspecify.annotations.NullMarked;
