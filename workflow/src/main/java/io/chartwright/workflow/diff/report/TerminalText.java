package io.chartwright.workflow.diff.report;

import io.chartwright.checks.report.Columns;
import io.chartwright.checks.report.Wrapping;
import io.chartwright.core.problem.SafeText;
import io.chartwright.workflow.diff.EnvironmentDiff;
import io.chartwright.workflow.diff.PlatformDiff;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A diff for a terminal or a log: a block for each environment and chart, with what hurts beside what it is about. All that
 * it says by itself is ASCII, since logs have all kinds of charsets. Environments of which all the same is to be told share a
 * block.
 */
final class TerminalText {
    private static final String GAP = "  ";

    private final StringBuilder out = new StringBuilder();

    private TerminalText() {}

    /** Every line ended by LF, and free of what steers a terminal. */
    static String of(PlatformDiff diff) {
        TerminalText text = new TerminalText();
        text.line(diff.platform() + ", before: " + diff.before() + "; after: " + diff.after());
        text.line("");
        text.blocks(rows(diff));
        text.closing(diff);
        return text.out.toString();
    }

    private static Map<List<TextBlock>, List<String>> environments(PlatformDiff diff) {
        Map<List<TextBlock>, List<String>> names = new LinkedHashMap<>();
        for (EnvironmentDiff environment : diff.environments()) {
            names.computeIfAbsent(EnvironmentText.blocks(environment), blocks -> new ArrayList<>())
                    .add(environment.environment());
        }
        return names;
    }

    private static List<Row> rows(PlatformDiff diff) {
        List<Row> rows = new ArrayList<>();
        environments(diff).forEach((blocks, names) -> {
            List<String> labels = blocks.equals(EnvironmentText.NO_CHANGE) ? names : List.of(String.join(", ", names));
            labels.forEach(label -> blocks.forEach(block -> rows.add(new Row(label, block))));
        });
        if (!diff.argoCd().isEmpty()) {
            String counts = Tally.of(diff.argoCd()).objects();
            rows.add(new Row("Argo CD", new TextBlock(counts, "", ObjectsText.lines(diff.argoCd()))));
        }
        return rows;
    }

    private void blocks(List<Row> rows) {
        List<String> heads = Columns.align(
                "lll",
                rows.stream()
                        .map(row -> List.of(row.name, row.block.title(), row.block.counts()))
                        .toList());
        boolean apart = false;
        for (int i = 0; i < rows.size(); i++) {
            List<String> lines = rows.get(i).block.lines();
            if (i > 0 && (apart || !lines.isEmpty())) {
                line("");
            }
            line(heads.get(i));
            lines.forEach(this::line);
            apart = !lines.isEmpty();
        }
    }

    private void closing(PlatformDiff diff) {
        line("");
        diff.notes().forEach(note -> paragraph("note: ", note));
        paragraph("", Verdict.of(diff, words -> words));
    }

    private void paragraph(String label, String text) {
        String indent = " ".repeat(GAP.length());
        String wrapped = Wrapping.wrap(label + SafeText.oneLine(text), 0, indent.length());
        wrapped.lines().collect(Collectors.joining("\n" + indent)).lines().forEach(this::line);
    }

    private void line(String line) {
        String ascii = line.replace("→", "->").replace('×', 'x').replace('−', '-');
        out.append(SafeText.oneLine(ascii).stripTrailing()).append('\n');
    }

    private record Row(String name, TextBlock block) {}
}
