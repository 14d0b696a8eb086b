/** Rules about HorizontalPodAutoscalers and KEDA. */
@NullMarked
package io.chartwright.checks.rules.autoscaling;

import org.jspecify.annotations.NullMarked;
