/** A diff of two platforms as people and programs read it: on a terminal, in a pull request, as JSON. */
@NullMarked
package io.chartwright.workflow.diff.report;

import org.jspecify.annotations.NullMarked;
