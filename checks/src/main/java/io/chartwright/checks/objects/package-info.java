/** Kubernetes objects as Helm rendered them, and words to ask them things; nothing here judges. */
@NullMarked
package io.chartwright.checks.objects;

import org.jspecify.annotations.NullMarked;
