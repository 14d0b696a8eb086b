/** What a service mesh is told of an umbrella chart. */
@NullMarked
package io.chartwright.model.istio;

import org.jspecify.annotations.NullMarked;
