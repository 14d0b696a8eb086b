/** The products that are known by name: each turns its typed settings into generic components. */
@NullMarked
package io.chartwright.catalog;

import org.jspecify.annotations.NullMarked;
