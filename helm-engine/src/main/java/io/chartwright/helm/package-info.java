/** The real Helm, inside this JVM or as a command. The only package that knows its library, and what that library does to its host. */
@NullMarked
package io.chartwright.helm;

import org.jspecify.annotations.NullMarked;
