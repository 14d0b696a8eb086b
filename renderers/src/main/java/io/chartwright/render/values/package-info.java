/** Helm values as plain trees: what differs between two of them, and what they may hold. */
@NullMarked
package io.chartwright.render.values;

import org.jspecify.annotations.NullMarked;
