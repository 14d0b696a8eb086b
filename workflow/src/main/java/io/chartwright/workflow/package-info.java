/** What people do with a platform: a record for each task, which every door fills and runs, and how tasks tell what came of it. */
@NullMarked
package io.chartwright.workflow;

import org.jspecify.annotations.NullMarked;
