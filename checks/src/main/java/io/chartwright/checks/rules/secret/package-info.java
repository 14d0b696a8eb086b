/** Rules that keep what is secret out of Git. */
@NullMarked
package io.chartwright.checks.rules.secret;

import org.jspecify.annotations.NullMarked;
