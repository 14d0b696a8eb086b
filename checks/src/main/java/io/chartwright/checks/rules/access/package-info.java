/** Rules about who may do what with Argo CD. */
@NullMarked
package io.chartwright.checks.rules.access;

import org.jspecify.annotations.NullMarked;
