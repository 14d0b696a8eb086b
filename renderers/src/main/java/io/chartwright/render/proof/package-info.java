/** Proof that a tree holds: what the real Helm says of it. */
@NullMarked
package io.chartwright.render.proof;

import org.jspecify.annotations.NullMarked;
