package io.chartwright.checks.report;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.Patch;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.RuleDoc;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the page of rules, in Markdown: what is said of each in general, and its smallest bad and good case. */
final class RulesPage {
    /** How many lines around a difference are shown: enough to see which object it is in. */
    private static final int CONTEXT = 6;

    private static final String INTRODUCTION = """
            # Rules

            Every tree is held against these rules before it is written, in all of its environments. A finding of
            severity *error* stops it. Reports tell what was found, what was passed over, and what was not checked: as
            text, as JUnit XML, as SARIF, and as JSON of [this form](report.schema.json).

            This page is made from the code of the rules.

            ## Change or silence a rule

            In `platform.yaml`, always with a reason, which every report repeats:

            ```yaml
            checks:
              failOn: warning # the least severity that stops the tree; error where absent
              strict: true # a kind without a schema is an error, and not only told
              schemas: [schemas] # folders with schemas of further kinds, as kubeconform has them
              severities:
                budget-blocks-drain: { severity: warning, reason: nodes are drained by hand here }
              suppressions:
                - code: budget-blocks-drain
                  environment: dev
                  chart: shop
                  subchart: web
                  object: PodDisruptionBudget/web
                  reason: the cluster of dev is never upgraded, but made anew
            ```

            A suppression names at least one of `environment`, `chart`, `subchart`, `object`, `file` and `field`, and holds
            for what is in all that it names; `*` stands for any part of an object's name. One that silences nothing is
            told. Rules marked *by place only* keep their severity, and are silenced for one `object`, or one `field` of a
            `file`, at a time.

            ## All rules

            """;

    private final Path cases;
    private final StringBuilder page = new StringBuilder(INTRODUCTION);

    private RulesPage(Path cases) {
        this.cases = cases;
    }

    /**
     * The page.
     *
     * @param rules family by family
     * @param cases the folder with a folder of cases for each rule that has some
     */
    static String of(List<RuleDoc> rules, Path cases) {
        RulesPage page = new RulesPage(cases);
        page.contents(rules);
        for (Family family : Family.values()) {
            List<RuleDoc> ofFamily =
                    rules.stream().filter(rule -> rule.family() == family).toList();
            if (!ofFamily.isEmpty()) {
                page.heading("## " + family.title());
                page.paragraph(family.about());
                ofFamily.forEach(page::rule);
            }
        }
        return page.page.toString();
    }

    private void contents(List<RuleDoc> rules) {
        page.append("| Rule | Severity | What is wrong |\n|---|---|---|\n");
        for (RuleDoc rule : rules) {
            page.append("| [")
                    .append(rule.code())
                    .append("](#")
                    .append(rule.code())
                    .append(") | ");
            page.append(severity(rule)).append(" | ");
            page.append(escaped(rule.title()).replace("|", "\\|")).append(" |\n");
        }
    }

    private void rule(RuleDoc rule) {
        heading("### " + rule.code());
        paragraph("**" + escaped(rule.title()) + "** (" + severity(rule) + ")");
        paragraph(escaped(rule.why()));
        paragraph("How to mend it: " + escaped(rule.mend()));
        example(rule.code());
    }

    private static String severity(RuleDoc rule) {
        return rule.severity().word() + (rule.onlyByPlace() ? ", by place only" : "");
    }

    private void example(String code) {
        Path folder = cases.resolve(code);
        Path bad = folder.resolve("bad.yaml");
        Path good = folder.resolve("good.yaml");
        if (Files.isRegularFile(bad) && Files.isRegularFile(good)) {
            example(lines(bad), lines(good));
        } else if (Files.isDirectory(folder)) {
            paragraph("Its [cases](../../checks/src/test/resources/cases/" + code + ") are folders.");
        }
    }

    private void example(List<String> bad, List<String> good) {
        Patch<String> patch = DiffUtils.diff(bad, good);
        long same = bad.stream().filter(good::contains).count();
        if (same * 2 < Math.max(bad.size(), good.size())) {
            paragraph("This breaks it:");
            block("yaml", bad);
            paragraph("This keeps it:");
            block("yaml", good);
        } else {
            List<String> diff = UnifiedDiffUtils.generateUnifiedDiff("bad", "good", bad, patch, CONTEXT);
            // The first three lines are the names of the files and the place of the first difference.
            block(
                    "diff",
                    diff.stream()
                            .skip(3)
                            .map(line -> line.startsWith("@@") ? "..." : line)
                            .toList());
        }
    }

    private void heading(String heading) {
        page.append('\n').append(heading).append('\n');
    }

    private void paragraph(String text) {
        page.append('\n').append(Wrapping.wrap(text, 0, 0)).append('\n');
    }

    private void block(String language, List<String> lines) {
        page.append("\n```").append(language).append('\n');
        lines.forEach(line -> page.append(line).append('\n'));
        page.append("```\n");
    }

    private static String escaped(String text) {
        return text.replace("<", "&lt;").replace("*", "\\*");
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
