/** Schemas of custom resources: those that travel with us, and those in users' folders. */
@NullMarked
package io.chartwright.checks.schema.custom;

import org.jspecify.annotations.NullMarked;
