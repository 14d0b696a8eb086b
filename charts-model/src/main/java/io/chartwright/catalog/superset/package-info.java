/**
 * Apache Superset, where people look at data. What a correct installation needs was learnt from the official chart
 * (apache/superset, chart 0.21 for Superset 6.1), from the image and its scripts, and from what users reported; where this
 * package departs from them, a comment says why.
 */
@NullMarked
package io.chartwright.catalog.superset;

import org.jspecify.annotations.NullMarked;
