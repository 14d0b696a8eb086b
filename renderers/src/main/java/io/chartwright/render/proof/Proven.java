package io.chartwright.render.proof;

import io.chartwright.checks.Verdict;
import io.chartwright.core.tree.FileTree;

/**
 * A tree and what was found in it.
 *
 * @param tree the whole tree
 * @param verdict what checking it came to
 */
public record Proven(FileTree tree, Verdict verdict) {}
