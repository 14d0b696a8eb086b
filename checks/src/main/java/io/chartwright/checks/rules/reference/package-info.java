/** Rules about objects that name others. */
@NullMarked
package io.chartwright.checks.rules.reference;

import org.jspecify.annotations.NullMarked;
