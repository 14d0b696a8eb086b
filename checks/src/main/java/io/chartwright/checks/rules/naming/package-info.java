/** Rules about names, hosts and labels. */
@NullMarked
package io.chartwright.checks.rules.naming;

import org.jspecify.annotations.NullMarked;
