/** What ApplicationSets would make of their elements: Argo CD's part, played with the real Helm. */
@NullMarked
package io.chartwright.render.expand;

import org.jspecify.annotations.NullMarked;
