/** Holds two rendered sides of a platform against each other: environment by environment, chart by chart, object by object. */
@NullMarked
package io.chartwright.workflow.diff.compare;

import org.jspecify.annotations.NullMarked;
