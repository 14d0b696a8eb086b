/** Rules about a service mesh: whether what it enforces lets through what has to get through. */
@NullMarked
package io.chartwright.checks.rules.mesh;

import org.jspecify.annotations.NullMarked;
