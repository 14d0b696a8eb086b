/** Disruption budgets and autoscalers as manifests of their own, beside the charts. */
@NullMarked
package io.chartwright.render.resilience;

import org.jspecify.annotations.NullMarked;
