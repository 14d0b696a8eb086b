/**
 * YAML to typed records by reflection: the records' components are the keys, their builders the defaults, their checks
 * the checks. Everything that is wrong is found in one go and knows its place.
 */
@NullMarked
package io.chartwright.core.bind;

import org.jspecify.annotations.NullMarked;
