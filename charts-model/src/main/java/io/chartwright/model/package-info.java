/** What a data platform is made of, as typed records: the input of everything else. */
@NullMarked
package io.chartwright.model;

import org.jspecify.annotations.NullMarked;
