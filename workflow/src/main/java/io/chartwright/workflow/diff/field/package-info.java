/** Holds the data of two objects against each other, as Kubernetes understands it. */
@NullMarked
package io.chartwright.workflow.diff.field;

import org.jspecify.annotations.NullMarked;
