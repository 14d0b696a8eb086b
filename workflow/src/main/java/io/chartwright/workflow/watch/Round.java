package io.chartwright.workflow.watch;

import io.chartwright.model.Platform;

/**
 * What one save leads to.
 *
 * @param number the first has 1; the one with the highest is the one that counts
 * @param since when the save was told, by {@link System#nanoTime()}
 * @param reading what was read
 * @param platform the platform in it
 * @param changes whether it changes a generated file
 */
record Round(int number, long since, Reading reading, Platform platform, boolean changes) {}
