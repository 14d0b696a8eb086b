package io.chartwright.core.write;

import io.chartwright.core.tree.FileTree;
import io.chartwright.core.write.Finding.Act;
import io.chartwright.core.write.Finding.Refusal;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;

/** Compares a tree with the disk. Only reads; finds every problem before anything is written. */
final class Planner {
    private final LockFile lock;
    private final FileTree tree;
    private final Inspector inspector;
    private final WritePlan plan = new WritePlan();

    Planner(LockFile lock, FileTree tree, Inspector inspector) {
        this.lock = lock;
        this.tree = tree;
        this.inspector = inspector;
    }

    WritePlan plan() {
        OutputPaths.check(tree, plan.problems);
        SortedSet<String> stale = new TreeSet<>(lock.paths());
        stale.removeAll(tree.files().keySet());
        // First, because what goes makes room for what comes.
        Glance disk = inspector.glance();
        take(inspectAll(stale, path -> inspector.stale(path, disk.at(path))));
        take(inspectAll(tree.files().keySet(), path -> inspector.wanted(path, disk.at(path), plan.deletes)));
        plan.problems.sort(Comparator.comparing(problem -> problem.location().file()));
        return plan;
    }

    private static Map<String, Finding> inspectAll(Collection<String> paths, Look look) {
        Map<String, Finding> findings = new ConcurrentSkipListMap<>();
        paths.parallelStream().forEach(path -> {
            try {
                findings.put(path, look.at(path));
            } catch (IOException e) {
                findings.put(path, new Refusal(IoProblem.of(path, "read it", e)));
            }
        });
        return findings;
    }

    private void take(Map<String, Finding> findings) {
        findings.forEach((path, finding) -> {
            if (finding instanceof Refusal refusal) {
                plan.problems.add(refusal.why());
            } else if (finding == Act.WRITE) {
                plan.writes.add(path);
            } else if (finding == Act.DELETE) {
                plan.deletes.add(path);
            } else if (tree.files().containsKey(path)) {
                plan.unchanged.add(path);
            }
        });
    }

    private interface Look {
        Finding at(String path) throws IOException;
    }
}
