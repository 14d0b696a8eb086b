/** What the house asks of Helm, and nothing of how Helm is reached. */
@NullMarked
package io.chartwright.core.helm;

import org.jspecify.annotations.NullMarked;
