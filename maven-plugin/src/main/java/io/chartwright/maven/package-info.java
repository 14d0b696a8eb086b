/** The front door for Maven builds: goals that pass parameters to the facade and its answers to the log. */
@NullMarked
package io.chartwright.maven;

import org.jspecify.annotations.NullMarked;
