package io.chartwright.core.write;

import io.chartwright.core.tree.FileTree;
import java.util.Random;

/** States of one large tree, each a little different from the one before. */
final class SeededTrees {
    private static final int FILES = 2_000;

    private SeededTrees() {}

    /** The tree with this number: always the same one. */
    static FileTree tree(int number) {
        FileTree.Builder tree = FileTree.builder();
        for (int i = 0; i < FILES * 11 / 10; i++) {
            // A file keeps its text for some numbers, and is away for others.
            Random file = new Random(31L * i + 7);
            int phase = number + file.nextInt(20);
            if (phase % 20 >= 2) {
                int version = (phase + 10) / 20;
                tree.add(
                        "charts/" + i % 13 + "/templates/" + i % 5 + "/file-" + i + ".yaml",
                        ("file: " + i + "\nversion: " + version + "\n").repeat(20 + i % 50));
            }
        }
        return tree.build();
    }
}
