package io.chartwright.checks.report;

import io.chartwright.checks.capacity.ClusterUse;
import io.chartwright.checks.capacity.EnvironmentUse;
import io.chartwright.checks.capacity.ReadableAmount;
import io.chartwright.checks.capacity.Use;
import io.chartwright.core.problem.SafeText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a cluster is asked for, environment by environment, beside what it can hold. */
final class CapacityTable {
    private static final String TOGETHER = "together";

    private final ClusterUse cluster;
    private final List<Resource> resources;

    private CapacityTable(ClusterUse cluster) {
        this.cluster = cluster;
        this.resources = Stream.of(Resource.values())
                .filter(resource -> resource != Resource.GPUS || speaksOf(resource))
                .toList();
    }

    /** The lines of the table, with a line above that names the cluster. */
    static List<String> lines(ClusterUse cluster) {
        return new CapacityTable(cluster).lines();
    }

    private List<String> lines() {
        List<String> names = new ArrayList<>(List.of("", ""));
        List<Use> least = new ArrayList<>();
        List<Use> most = new ArrayList<>();
        for (EnvironmentUse environment : cluster.environments()) {
            names.add(environment.environment());
            least.add(environment.least());
            most.add(environment.most());
        }
        if (names.size() > 3) {
            names.add(TOGETHER);
            least.add(cluster.least());
            most.add(cluster.most());
        }
        List<String> left = Columns.align("l", names.stream().map(List::of).toList());
        List<String> middle = block("at smallest scale", least);
        List<String> right = block("at full scale", most);

        List<String> lines = new ArrayList<>();
        lines.add("  " + heading());
        for (int line = 0; line < left.size(); line++) {
            lines.add("  " + left.get(line) + "    " + middle.get(line) + "    " + right.get(line));
        }
        return lines.stream().map(String::stripTrailing).toList();
    }

    private String heading() {
        String name = cluster.cluster().isEmpty() ? "the cluster" : SafeText.oneLine(cluster.cluster());
        return cluster.capacity()
                .map(capacity -> name + ", which holds "
                        + String.join(
                                ", ",
                                resources.stream()
                                        .map(resource -> resource.held(capacity))
                                        .toList()))
                .orElse(name + ", whose capacity is not told");
    }

    /** The title, the names of the resources, and a line for each use; all of one width. */
    private List<String> block(String title, List<Use> uses) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(resources.stream()
                .flatMap(resource -> cells(resource.title, ""))
                .toList());
        for (Use use : uses) {
            rows.add(resources.stream()
                    .flatMap(resource -> cells(resource.asked(use), share(resource, use)))
                    .toList());
        }
        List<String> table =
                Columns.align((cluster.capacity().isPresent() ? "rr" : "r").repeat(resources.size()), rows);
        int width = Math.max(title.length(), Columns.width(table.get(0)));
        int before = (width - title.length()) / 2;
        List<String> block = new ArrayList<>();
        block.add(" ".repeat(before) + title + " ".repeat(width - title.length() - before));
        table.forEach(line -> block.add(" ".repeat(width - Columns.width(line)) + line));
        return block;
    }

    private Stream<String> cells(String amount, String share) {
        return cluster.capacity().isPresent() ? Stream.of(amount, share) : Stream.of(amount);
    }

    private String share(Resource resource, Use use) {
        return cluster.capacity()
                .map(capacity -> ReadableAmount.share(resource.of.apply(use), resource.of.apply(capacity)))
                .orElse("");
    }

    private boolean speaksOf(Resource resource) {
        return Stream.concat(cluster.capacity().stream(), Stream.of(cluster.most(), cluster.least()))
                .anyMatch(use -> resource.of.apply(use).signum() != 0);
    }

    private enum Resource {
        CORES("cores", "cores", Use::cpu),
        MEMORY("memory", "of memory", Use::memory),
        GPUS("GPUs", "GPUs", Use::gpu);

        private final String title;
        private final String words;
        private final Function<Use, BigDecimal> of;

        Resource(String title, String words, Function<Use, BigDecimal> of) {
            this.title = title;
            this.words = words;
            this.of = of;
        }

        String asked(Use use) {
            return amount(use, RoundingMode.CEILING);
        }

        String held(Use use) {
            return amount(use, RoundingMode.FLOOR) + " " + words;
        }

        private String amount(Use use, RoundingMode rounding) {
            BigDecimal amount = of.apply(use);
            return this == MEMORY ? ReadableAmount.bytes(amount, rounding) : ReadableAmount.count(amount, rounding);
        }
    }
}
