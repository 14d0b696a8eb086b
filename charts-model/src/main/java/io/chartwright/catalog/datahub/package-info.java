/**
 * DataHub, the metadata platform. What a correct installation needs was learnt from the official charts
 * (acryldata/datahub-helm 1.1.0 for DataHub v1.7.0) and from DataHub's documentation and images; where this package departs
 * from them, a comment says why.
 */
@NullMarked
package io.chartwright.catalog.datahub;

import org.jspecify.annotations.NullMarked;
