/** Differences between texts, for people. */
@NullMarked
package io.chartwright.core.diff;

import org.jspecify.annotations.NullMarked;
