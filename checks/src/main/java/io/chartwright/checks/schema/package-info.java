/** Schemas of Kubernetes objects and custom resources, and what does not match them. */
@NullMarked
package io.chartwright.checks.schema;

import org.jspecify.annotations.NullMarked;
