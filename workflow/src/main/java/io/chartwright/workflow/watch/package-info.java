/** Generates again whenever somebody saves what a platform is read from. The one place that asks the clock: people wait for it. */
@NullMarked
package io.chartwright.workflow.watch;

import org.jspecify.annotations.NullMarked;
