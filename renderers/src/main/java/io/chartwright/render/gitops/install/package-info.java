/** How Argo CD itself is installed: a Kustomize overlay on its own manifests, and what those lack. */
@NullMarked
package io.chartwright.render.gitops.install;

import org.jspecify.annotations.NullMarked;
