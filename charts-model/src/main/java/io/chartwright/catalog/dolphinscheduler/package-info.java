/**
 * Apache DolphinScheduler, the workflow scheduler. What a correct installation needs was learnt from the sources, images and
 * documentation of DolphinScheduler 3.2 and 3.3, its issues up to 3.4, and its official chart; where this package departs from
 * that chart, a comment says why.
 */
@NullMarked
package io.chartwright.catalog.dolphinscheduler;

import org.jspecify.annotations.NullMarked;
