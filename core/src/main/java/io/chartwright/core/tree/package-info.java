/** Trees of text files: in memory first, on disk last. */
@NullMarked
package io.chartwright.core.tree;

import org.jspecify.annotations.NullMarked;
