package io.chartwright.render.proof;

import io.chartwright.core.tree.FileTree;
import io.chartwright.model.Platform;
import java.util.Optional;

/**
 * A tree that is to be rendered so that it can be held against another.
 *
 * @param platform whose tree it is; or, of a tree whose platform nobody knows, one that tells of its environments
 * @param given the tree, if it is there already; otherwise it is generated
 * @param own whether a given tree is said to be generated from that very platform
 */
public record ComparedTree(Platform platform, Optional<FileTree> given, boolean own) {

    /** The tree that a platform has now. */
    public static ComparedTree generated(Platform platform) {
        return new ComparedTree(platform, Optional.empty(), true);
    }

    /** A tree that was made of a platform once. */
    public static ComparedTree given(FileTree tree, Platform platform) {
        return new ComparedTree(platform, Optional.of(tree), true);
    }

    /** A tree that was made of a platform that nobody knows any more. */
    public static ComparedTree ofNobody(FileTree tree, Platform other) {
        return new ComparedTree(other, Optional.of(tree), false);
    }
}
