/** Plain manifests: what Helm yields, kept in Git for environments that are reviewed and applied that way. */
@NullMarked
package io.chartwright.render.rendered;

import org.jspecify.annotations.NullMarked;
