package io.chartwright.checks.report;

import io.chartwright.checks.Coverage;
import java.util.ArrayList;
import java.util.List;

/** What was checked and what was not, for people. */
final class CoverageText {
    private static final int INDENT = 2;

    private final Coverage coverage;

    CoverageText(Coverage coverage) {
        this.coverage = coverage;
    }

    List<String> checked() {
        List<String> lines = new ArrayList<>();
        if (!coverage.engine().isEmpty()) {
            lines.add("  with " + coverage.engine());
        }
        lines.addAll(table(
                "llllr",
                coverage.releases().stream()
                        .map(release -> List.of(
                                release.chart(),
                                release.environment(),
                                labelled("namespace ", release.namespace()),
                                labelled("Kubernetes ", release.kubernetesVersion()),
                                objects(release.objects())))
                        .toList()));
        if (coverage.manifests() > 0) {
            lines.add("  " + Counted.of(coverage.manifests(), "object") + " outside charts");
        }
        lines.add("  " + Counted.of(coverage.files(), "file") + ", by " + Counted.of(coverage.rules(), "rule"));
        return lines;
    }

    /** Nothing if all was checked. */
    List<String> notChecked() {
        List<String> lines = new ArrayList<>(table(
                "lrl",
                coverage.uncheckedKinds().entrySet().stream()
                        .map(kind -> List.of(kind.getKey(), objects(kind.getValue()), "no schema is known"))
                        .toList()));
        coverage.notChecked()
                .forEach(sentence -> lines.addAll(
                        Wrapping.paragraph("", sentence, INDENT).lines().toList()));
        return lines;
    }

    private static List<String> table(String sides, List<List<String>> rows) {
        return Columns.align(sides, rows).stream().map(row -> "  " + row).toList();
    }

    private static String labelled(String label, String text) {
        return text.isEmpty() ? "" : label + text;
    }

    /** With a blank where the plural has its last letter, so that numbers stand below each other. */
    private static String objects(int count) {
        return Counted.of(count, "object") + (count == 1 ? " " : "");
    }
}
