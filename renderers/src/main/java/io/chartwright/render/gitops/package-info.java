/** What Argo CD is told. */
@NullMarked
package io.chartwright.render.gitops;

import org.jspecify.annotations.NullMarked;
