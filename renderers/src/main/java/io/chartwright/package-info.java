/** The library's front door: one class to read, render, prove and write a platform. */
@NullMarked
package io.chartwright;

import org.jspecify.annotations.NullMarked;
