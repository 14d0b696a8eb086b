/** What a check is, what it looks at, and how it says what it found. */
@NullMarked
package io.chartwright.checks.rule;

import org.jspecify.annotations.NullMarked;
