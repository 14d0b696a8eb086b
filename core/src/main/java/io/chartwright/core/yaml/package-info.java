/**
 * YAML and JSON in and out, as Helm understands them: reading that tells where everything stands and never guesses, and
 * writing that no YAML reader misunderstands. The one package that knows Jackson and SnakeYAML.
 */
@NullMarked
package io.chartwright.core.yaml;

import org.jspecify.annotations.NullMarked;
