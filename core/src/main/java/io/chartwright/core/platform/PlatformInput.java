package io.chartwright.core.platform;

import io.chartwright.model.Platform;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A platform with all that it was read from.
 *
 * @param platform the platform
 * @param paths the {@code platform.yaml} itself, and each file and folder beside it that it names; of a folder, everything in
 *     it
 */
public record PlatformInput(Platform platform, SortedSet<Path> paths) {

    public PlatformInput {
        paths = Collections.unmodifiableSortedSet(new TreeSet<>(paths));
    }
}
