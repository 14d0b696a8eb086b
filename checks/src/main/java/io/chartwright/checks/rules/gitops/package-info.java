/** Rules about what Argo CD reads. */
@NullMarked
package io.chartwright.checks.rules.gitops;

import org.jspecify.annotations.NullMarked;
