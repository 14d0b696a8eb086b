/** Charts of others that lie beside the platform: read whole, within bounds, before anything is made of them. */
@NullMarked
package io.chartwright.core.vendor;

import org.jspecify.annotations.NullMarked;
