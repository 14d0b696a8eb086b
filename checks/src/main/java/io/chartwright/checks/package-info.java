/** Judges what was rendered: runs every check over it and sums up what was found, what was checked and what was not. */
@NullMarked
package io.chartwright.checks;

import org.jspecify.annotations.NullMarked;
