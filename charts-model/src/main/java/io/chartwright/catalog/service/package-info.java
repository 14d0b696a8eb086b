/**
 * A service of one's own: the product for whatever the catalog does not know. It has no opinions on what runs, and says so
 * where others choose: images and resources are always to be given.
 */
@NullMarked
package io.chartwright.catalog.service;

import org.jspecify.annotations.NullMarked;
