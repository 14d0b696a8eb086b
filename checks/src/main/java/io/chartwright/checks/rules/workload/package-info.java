/** Rules about what runs in pods, and how. */
@NullMarked
package io.chartwright.checks.rules.workload;

import org.jspecify.annotations.NullMarked;
