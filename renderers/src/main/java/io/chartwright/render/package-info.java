/** Model to tree: pure functions from a platform to the files that Git will hold. */
@NullMarked
package io.chartwright.render;

import org.jspecify.annotations.NullMarked;
