/** How long the parts of a run take in a warm JVM. */
@NullMarked
package io.chartwright.bench;

import org.jspecify.annotations.NullMarked;
