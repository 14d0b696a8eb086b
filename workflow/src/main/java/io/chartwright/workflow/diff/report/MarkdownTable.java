package io.chartwright.workflow.diff.report;

import io.chartwright.checks.report.Counted;
import io.chartwright.workflow.diff.CapacityShift;
import io.chartwright.workflow.diff.ChangeKind;
import io.chartwright.workflow.diff.EnvironmentDiff;
import io.chartwright.workflow.diff.PlatformDiff;
import io.chartwright.workflow.diff.ReleaseDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A row for each environment. */
final class MarkdownTable {
    /** More is not read, and leaves no room for the rest. */
    private static final int ROOM = 10_000;

    private final List<EnvironmentDiff> environments;
    private final List<String> resources;

    private MarkdownTable(PlatformDiff diff) {
        this.environments = diff.environments();
        this.resources = Stream.of("cpu", "memory", "gpu")
                .filter(resource -> shifts().anyMatch(shift -> shift.resource().equals(resource)))
                .toList();
    }

    /** Where there are too many, those that change go first, and the rest is counted. */
    static String of(PlatformDiff diff) {
        return new MarkdownTable(diff).table();
    }

    private String table() {
        StringBuilder table = new StringBuilder(head());
        List<EnvironmentDiff> left = new ArrayList<>();
        for (EnvironmentDiff environment : shownFirst()) {
            String row = row(environment);
            if (Markdown.size(table) + Markdown.size(row) > ROOM) {
                left.add(environment);
            } else {
                table.append(row);
            }
        }
        if (!left.isEmpty()) {
            long changed = left.stream().filter(Tally::changes).count();
            table.append("\nand ")
                    .append(Counted.of(left.size(), "more environment"))
                    .append(changed == 0 ? ", without a change" : ", of which " + changed + " with changes")
                    .append('\n');
        }
        return table.toString();
    }

    private List<EnvironmentDiff> shownFirst() {
        int size = environments.stream()
                .mapToInt(environment -> Markdown.size(row(environment)))
                .sum();
        return size < ROOM / 2
                ? environments
                : Stream.concat(
                                environments.stream().filter(Tally::changes),
                                environments.stream().filter(environment -> !Tally.changes(environment)))
                        .toList();
    }

    private String head() {
        List<String> titles =
                new ArrayList<>(List.of("environment", "charts", "added", "changed", "removed", "what hurts"));
        List<String> rule = new ArrayList<>(List.of("---", "---", "--:", "--:", "--:", "---"));
        for (String resource : resources) {
            titles.add(CapacityWords.title(resource) + " at full scale");
            rule.add("---");
        }
        return Markdown.row(titles.toArray(String[]::new)) + Markdown.row(rule.toArray(String[]::new));
    }

    private String row(EnvironmentDiff environment) {
        Tally tally = Tally.of(environment);
        List<String> cells = new ArrayList<>();
        cells.add("**" + Markdown.text(Shortened.of(environment.environment(), Names.LONGEST)) + "**"
                + (environment.kind() == ChangeKind.CHANGED ? "" : ", " + ChangeWord.of(environment.kind())));
        cells.add(charts(environment));
        Stream.of(ChangeKind.ADDED, ChangeKind.CHANGED, ChangeKind.REMOVED)
                .map(kind -> tally.of(kind) == 0 ? "" : String.valueOf(tally.of(kind)))
                .forEach(cells::add);
        cells.add(MarkdownHazards.counts(tally));
        resources.forEach(resource -> cells.add(capacity(environment, resource)));
        return Markdown.row(cells.toArray(String[]::new));
    }

    private static String charts(EnvironmentDiff environment) {
        if (environment.releases().isEmpty() && environment.kind() == ChangeKind.CHANGED) {
            return EnvironmentText.unchanged(environment);
        }
        return Names.joined(
                environment.releases().stream().map(ReleaseDiff::chart).toList(), Markdown::text);
    }

    private static String capacity(EnvironmentDiff environment, String resource) {
        return environment.capacity().stream()
                .filter(shift -> shift.resource().equals(resource))
                .map(shift -> Markdown.text(new CapacityWords(shift, "→").most()))
                .findFirst()
                .orElse("");
    }

    private Stream<CapacityShift> shifts() {
        return environments.stream().flatMap(environment -> environment.capacity().stream());
    }
}
