/** What of a change hurts: a class for each family of hazards, with where it is known from. */
@NullMarked
package io.chartwright.workflow.diff.hazard;

import org.jspecify.annotations.NullMarked;
