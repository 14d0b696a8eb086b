/** Whether a chart's own files fit together: Chart.yaml, values, schemas of values and subcharts. */
@NullMarked
package io.chartwright.checks.chart;

import org.jspecify.annotations.NullMarked;
