/** Rules about disruption budgets. */
@NullMarked
package io.chartwright.checks.rules.disruption;

import org.jspecify.annotations.NullMarked;
