/** From {@code platform.yaml} to a {@link io.chartwright.model.Platform}, or to everything that is wrong with it. */
@NullMarked
package io.chartwright.core.platform;

import org.jspecify.annotations.NullMarked;
