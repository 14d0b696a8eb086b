package io.chartwright.core.bind;

import org.jspecify.annotations.Nullable;

/**
 * What became of a node.
 *
 * @param value its typed value, or null if there is none; without the parts that were wrong if it is not whole
 * @param whole whether nothing was wrong
 */
record Bound(@Nullable Object value, boolean whole) {
    static final Bound NOTHING = new Bound(null, false);

    static Bound whole(Object value) {
        return new Bound(value, true);
    }
}
