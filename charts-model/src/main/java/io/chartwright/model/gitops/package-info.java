/** What Argo CD is told: which clusters, repositories and projects, in which order, and who may do what. */
@NullMarked
package io.chartwright.model.gitops;

import org.jspecify.annotations.NullMarked;
