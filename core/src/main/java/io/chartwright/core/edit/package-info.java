/** Changes {@code platform.yaml} as a person with an editor would: what is there stays as it is, to the byte. */
@NullMarked
package io.chartwright.core.edit;

import org.jspecify.annotations.NullMarked;
