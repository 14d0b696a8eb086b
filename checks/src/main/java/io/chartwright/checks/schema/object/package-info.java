/** Whether the API server would take an object: its own checks, made before anything is sent. */
@NullMarked
package io.chartwright.checks.schema.object;

import org.jspecify.annotations.NullMarked;
