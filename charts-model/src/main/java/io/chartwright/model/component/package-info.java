/** The parts that products are composed of, in Kubernetes' own words and without any product's name. */
@NullMarked
package io.chartwright.model.component;

import org.jspecify.annotations.NullMarked;
