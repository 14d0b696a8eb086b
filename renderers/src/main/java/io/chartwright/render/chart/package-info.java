/** Products to Helm charts: templates, values, schemas. Knows Kubernetes' kinds, and no product by name. */
@NullMarked
package io.chartwright.render.chart;

import org.jspecify.annotations.NullMarked;
