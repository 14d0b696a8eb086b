/** How much of its cluster a platform asks for. */
@NullMarked
package io.chartwright.checks.capacity;

import org.jspecify.annotations.NullMarked;
