/** The command line: commands that fill and run the tasks of the workflow, and how a terminal is spoken to. */
@NullMarked
package io.chartwright.cli;

import org.jspecify.annotations.NullMarked;
