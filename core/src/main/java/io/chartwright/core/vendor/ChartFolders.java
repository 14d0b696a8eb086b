package io.chartwright.core.vendor;

import io.chartwright.core.problem.ProblemsException;
import io.chartwright.core.tree.FileTree;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Charts as they lie in a folder that was not generated: to be looked at, not to be taken over. Hence what a tree cannot
 * hold is left out and named, and not refused.
 *
 * @param tree every file of every chart, by paths relative to the folder; archives among a chart's charts are unpacked
 * @param charts the folders of the charts, relative to the folder and sorted; an empty text is the folder itself
 * @param leftOut files that are no text, links, and what no tree can name
 */
public record ChartFolders(FileTree tree, List<String> charts, List<String> leftOut) {
    private static final String CHART = "Chart.yaml";
    private static final int DEPTH = 8;
    private static final Set<String> NO_CHARTS_IN = Set.of("target", "node_modules", "vendor");

    public ChartFolders {
        charts = List.copyOf(charts);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * Reads a chart, or every chart somewhere below a folder.
     *
     * @throws ProblemsException if there is none, or more than anyone could want to be read
     */
    public static ChartFolders read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw VendoredCharts.problem(
                    "no-chart",
                    "there is no folder '" + folder + "'",
                    "name the folder of a chart, or one that holds charts");
        }
        try {
            return read(folder, roots(folder));
        } catch (IOException e) {
            throw VendoredCharts.problem("unreadable-chart", "'" + folder + "' cannot be read: " + e.getMessage(), "");
        }
    }

    private static ChartFolders read(Path folder, List<Path> roots) throws IOException {
        if (roots.isEmpty()) {
            throw VendoredCharts.problem(
                    "no-chart",
                    "there is no Chart.yaml in '" + folder + "' or below",
                    "name the folder of a chart, or one that holds charts");
        }
        FileTree.Builder tree = FileTree.builder();
        List<String> charts = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (Path root : roots) {
            String name = slashed(folder.relativize(root));
            String prefix = name.isEmpty() ? "" : name + "/";
            charts.add(name);
            ChartFiles files = new ChartFiles(path -> leftOut.add(prefix + path));
            collect(root, files, path -> leftOut.add(prefix + path));
            files.texts().forEach((path, text) -> {
                try {
                    tree.add(prefix + path, text);
                } catch (IllegalArgumentException e) {
                    leftOut.add(prefix + path);
                }
            });
        }
        return new ChartFolders(tree.build(), charts, leftOut);
    }

    private static void collect(Path root, ChartFiles files, BinaryFiles links) throws IOException {
        for (Path file : VendoredCharts.sorted(root)) {
            String name = slashed(root.relativize(file));
            if (Files.isSymbolicLink(file) && !file.equals(root)) {
                links.leaveOut(name);
            } else if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                files.checkSize(name, Files.size(file));
                files.add(name, Files.readAllBytes(file));
            }
        }
    }

    /** The folders with a {@code Chart.yaml} that are not within such a folder. */
    private static List<Path> roots(Path folder) throws IOException {
        List<Path> roots = new ArrayList<>();
        Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), DEPTH, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
                if (Files.isRegularFile(visited.resolve(CHART))) {
                    roots.add(visited);
                    return FileVisitResult.SKIP_SUBTREE;
                }
                String name = String.valueOf(visited.getFileName());
                boolean skipped = !visited.equals(folder) && (name.startsWith(".") || NO_CHARTS_IN.contains(name));
                return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }
        });
        roots.sort(null);
        return roots;
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }
}
