package io.chartwright.render.chart;

import io.chartwright.model.Values;
import io.chartwright.model.component.ChartContent;

/**
 * A subchart as one environment wants it, or as the base that all environments start from.
 *
 * @param environment the environment's name; empty for the base
 * @param enabled whether the subchart is installed there
 * @param content what the subchart holds there
 * @param values values for the user's own manifests
 */
record Stage(String environment, boolean enabled, ChartContent content, Values values) {}
