/** Looks at the machine, the folder and the platform for whatever keeps a tree from being generated, and says what to do about it. */
@NullMarked
package io.chartwright.workflow.doctor;

import org.jspecify.annotations.NullMarked;
