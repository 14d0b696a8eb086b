/** What a policy of Argo CD allows, read from its text as Argo CD 3.1 reads it. */
@NullMarked
package io.chartwright.checks.access;

import org.jspecify.annotations.NullMarked;
