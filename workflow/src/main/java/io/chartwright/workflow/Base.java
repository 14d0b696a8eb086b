package io.chartwright.workflow;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a platform is held against. Where neither is said, it is the commit at which the branch left that of the remote
 * {@code origin} which others branch off.
 *
 * @param revision a revision of the Git repository, as Git itself takes it: {@code origin/main}, {@code v1.1.0},
 *     {@code HEAD~1}, the start of a hash. With {@code ...} after it, the commit at which {@code HEAD} left it, as in
 *     {@code git diff origin/main...}
 * @param directory another checkout of the project: a folder that stands for the one into which the tree is written
 */
public record Base(Optional<String> revision, Optional<Path> directory) {

    /** Where nobody says what to compare with. */
    public static Base usual() {
        return new Base(Optional.empty(), Optional.empty());
    }

    /** A revision of the Git repository. */
    public static Base revision(String revision) {
        return new Base(Optional.of(revision), Optional.empty());
    }

    /** Another checkout of the project. */
    public static Base directory(Path directory) {
        return new Base(Optional.empty(), Optional.of(directory));
    }
}
