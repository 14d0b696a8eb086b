package io.chartwright.workflow.diff.report;

import io.chartwright.checks.report.Counted;
import io.chartwright.workflow.diff.ObjectDiff;
import java.util.List;
import java.util.function.Predicate;

/**
 * The details of a chart in an environment, or of what Argo CD reads.
 *
 * @param title what it is about, as HTML
 * @param counts how much changed
 * @param rank how much of it hurts: the lower, the worse
 * @param objects what is to be told of
 * @param versions of how many more objects only the labels changed that name a version
 */
record MarkdownSection(String title, String counts, int rank, List<MarkdownObject> objects, int versions) {

    static MarkdownSection of(String title, String counts, int rank, List<ObjectDiff> objects) {
        Titles titles = new Titles(objects);
        List<MarkdownObject> told = Severest.objects(objects).stream()
                .filter(object -> !object.onlyVersion())
                .map(object -> MarkdownObject.of(object, titles))
                .toList();
        return new MarkdownSection(title, counts, rank, told, objects.size() - told.size());
    }

    /** What it takes with none of its objects. */
    int size() {
        return Markdown.size(written(object -> false)) + Markdown.size(Markdown.diffBlock(List.of()));
    }

    /** The section, folded, with some of its objects. */
    String written(Predicate<MarkdownObject> chosen) {
        StringBuilder out = new StringBuilder(
                "\n<details><summary>" + title + (counts.isEmpty() ? "" : ": " + counts) + "</summary>\n\n");
        List<MarkdownObject> shown = objects.stream().filter(chosen).toList();
        List<String> lines = shown.stream()
                .map(MarkdownObject::line)
                .filter(line -> !line.isEmpty())
                .toList();
        if (!lines.isEmpty()) {
            out.append(Markdown.diffBlock(lines)).append('\n');
        }
        shown.forEach(object -> out.append(object.block()));
        int left = objects.size() - shown.size();
        if (left > 0) {
            out.append("*").append(Counted.of(left, "object")).append(" left out here*\n\n");
        }
        if (versions > 0) {
            out.append(Counted.of(versions, objects.isEmpty() ? "object" : "other object"))
                    .append(": only the labels that name the chart and its version\n\n");
        }
        return out.append("</details>\n").toString();
    }
}
