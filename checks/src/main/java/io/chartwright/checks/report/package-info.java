/** A verdict for people and for programs: text, JSON, JUnit XML, SARIF. */
@NullMarked
package io.chartwright.checks.report;

import org.jspecify.annotations.NullMarked;
