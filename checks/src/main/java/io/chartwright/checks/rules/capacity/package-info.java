/** Rules about what clusters can hold. */
@NullMarked
package io.chartwright.checks.rules.capacity;

import org.jspecify.annotations.NullMarked;
