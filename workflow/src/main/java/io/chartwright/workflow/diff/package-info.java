/** What a change of a platform means for its clusters: two sides, rendered by the real Helm, held against each other object by object. */
@NullMarked
package io.chartwright.workflow.diff;

import org.jspecify.annotations.NullMarked;
