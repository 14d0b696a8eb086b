/**
 * Trino, the query engine. What a correct installation needs was learnt from the official chart (trinodb/charts 1.42.2), the
 * documentation up to Trino 484, and the images' own scripts; where this package departs from them, a comment says why.
 */
@NullMarked
package io.chartwright.catalog.trino;

import org.jspecify.annotations.NullMarked;
