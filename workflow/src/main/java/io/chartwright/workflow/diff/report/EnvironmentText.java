package io.chartwright.workflow.diff.report;

import io.chartwright.checks.report.Columns;
import io.chartwright.workflow.diff.CapacityShift;
import io.chartwright.workflow.diff.ChangeKind;
import io.chartwright.workflow.diff.EnvironmentDiff;
import io.chartwright.workflow.diff.ReleaseDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What became of an environment, on a terminal, without its name: others may look just the same. */
final class EnvironmentText {
    /** Of an environment that stays as it is. */
    static final List<TextBlock> NO_CHANGE = List.of(new TextBlock("no change", "", List.of()));

    private static final String INDENT = "  ";

    private EnvironmentText() {}

    static List<TextBlock> blocks(EnvironmentDiff environment) {
        List<TextBlock> blocks = new ArrayList<>();
        for (ReleaseDiff release : environment.releases()) {
            blocks.add(new TextBlock(release.chart(), counts(environment, release), lines(release)));
        }
        if (blocks.isEmpty()) {
            blocks.add(new TextBlock(nothing(environment), "", List.of()));
        }
        TextBlock first = blocks.get(0);
        blocks.set(
                0, first.with(Stream.concat(HazardText.lines(environment.hazards(), INDENT), first.lines().stream())));
        TextBlock last = blocks.get(blocks.size() - 1);
        blocks.set(blocks.size() - 1, last.with(Stream.concat(last.lines().stream(), sums(environment))));
        return blocks;
    }

    private static String counts(EnvironmentDiff environment, ReleaseDiff release) {
        String news = environment.kind() == ChangeKind.CHANGED
                ? release.kind() == ChangeKind.CHANGED ? "" : of(release.kind(), "chart")
                : of(environment.kind(), "environment");
        return Stream.of(news, Tally.of(release).objects())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String nothing(EnvironmentDiff environment) {
        if (environment.kind() != ChangeKind.CHANGED) {
            return of(environment.kind(), "environment");
        }
        return unchanged(environment);
    }

    /** What to say of an environment that both sides have, and in which no chart changed. */
    static String unchanged(EnvironmentDiff environment) {
        String change = Tally.changes(environment) ? "no object changes" : "no change";
        return environment.notCompared().isEmpty() ? change : change + " in what could be compared";
    }

    private static String of(ChangeKind kind, String noun) {
        return kind == ChangeKind.ADDED ? "new " + noun : noun + " gone";
    }

    private static List<String> lines(ReleaseDiff release) {
        return Stream.concat(HazardText.lines(release.hazards(), INDENT), ObjectsText.lines(release.objects()).stream())
                .toList();
    }

    /** What is told last, of no single chart. */
    private static Stream<String> sums(EnvironmentDiff environment) {
        return Stream.concat(
                capacity(environment.capacity()),
                environment.notCompared().stream().map(what -> INDENT + "not compared: " + what));
    }

    private static Stream<String> capacity(List<CapacityShift> shifts) {
        if (shifts.isEmpty()) {
            return Stream.of();
        }
        boolean limited = shifts.stream().anyMatch(shift -> shift.capacity().isPresent());
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("asked of its cluster", "at smallest scale", "at full scale", limited ? "which holds" : ""));
        for (CapacityShift shift : shifts) {
            CapacityWords words = new CapacityWords(shift, "->");
            rows.add(List.of(
                    INDENT + CapacityWords.title(shift.resource()), words.least(), words.most(), words.capacity()));
        }
        return Columns.align("llll", rows).stream().map(line -> INDENT + line);
    }
}
