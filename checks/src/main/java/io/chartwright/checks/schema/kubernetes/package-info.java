/** Schemas of what Kubernetes itself serves, minor by minor, derived from the official Java client. */
@NullMarked
package io.chartwright.checks.schema.kubernetes;

import org.jspecify.annotations.NullMarked;
