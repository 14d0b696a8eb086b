/** From a tree in memory to a tree on disk, without harm to what others wrote there. */
@NullMarked
package io.chartwright.core.write;

import org.jspecify.annotations.NullMarked;
