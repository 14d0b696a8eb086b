package io.chartwright.workflow.diff.report;

import io.chartwright.workflow.diff.EnvironmentDiff;
import io.chartwright.workflow.diff.PlatformDiff;
import java.util.ArrayList;
import java.util.List;

/**
 * A diff for a comment on a pull request: a verdict, a table, what hurts, and the rest folded. Starts with a comment that nobody
 * sees, by which CI finds what it wrote before.
 */
public final class MarkdownComment {
    /**
     * How many bytes it has at most, in UTF-8. GitHub refuses comments of more than 65,536 characters, and has counted code
     * points or bytes at different times and places; this is below all of them, and leaves CI some room to add to it.
     */
    public static final int LIMIT = 65_000;

    private static final int NOTES_ROOM = 5_000;
    private static final int NOTE = 400;

    private final PlatformDiff diff;

    private MarkdownComment(PlatformDiff diff) {
        this.diff = diff;
    }

    /** The first line of comments about a platform. */
    public static String marker(String platform) {
        String name = Shortened.of(platform, Names.LONGEST)
                .replaceAll("[^A-Za-z0-9._-]", "_")
                .replaceAll("-(?=-|$)", "_");
        return "<!-- chartwright-diff: " + name + " -->";
    }

    static String of(PlatformDiff diff, String whole) {
        MarkdownComment comment = new MarkdownComment(diff);
        String head = comment.head();
        String end = comment.end();
        MarkdownDetails details = new MarkdownDetails(diff);
        int room = LIMIT - Markdown.size(head) - Markdown.size(end);
        String middle = details.written(room, whole);
        // What is said about what is left out takes room itself, and sizes of sections are an estimate.
        for (int less = Markdown.size(details.written(0, whole)); Markdown.size(middle) > room && less < room; ) {
            less += Markdown.size(middle) - room;
            middle = details.written(Math.max(0, room - less), whole);
        }
        return head + middle + end;
    }

    private String head() {
        return marker(diff.platform()) + "\n## Chartwright: what changes in the clusters of "
                + Markdown.code(Shortened.of(diff.platform(), Names.LONGEST)) + "\n\n"
                + Verdict.of(diff, words -> "**" + words + "**") + "\n\n"
                + MarkdownTable.of(diff) + MarkdownHazards.of(diff);
    }

    private String end() {
        List<String> notes = new ArrayList<>();
        notes.add("**Before:** " + note(diff.before()));
        notes.add("**After:** " + note(diff.after()));
        for (EnvironmentDiff environment : diff.environments()) {
            environment
                    .notCompared()
                    .forEach(what -> notes.add(
                            "**Not compared in " + Markdown.text(Shortened.of(environment.environment(), Names.LONGEST))
                                    + ":** " + note(what)));
        }
        diff.notes().forEach(what -> notes.add("**Note:** " + note(what)));
        StringBuilder end = new StringBuilder("\n---\n\n");
        int shown = 0;
        while (shown < notes.size()
                && Markdown.size(end) + Markdown.size(notes.get(shown)) <= NOTES_ROOM + (shown < 2 ? LIMIT / 4 : 0)) {
            end.append("- ").append(notes.get(shown)).append('\n');
            shown++;
        }
        return shown == notes.size()
                ? end.toString()
                : end.append("- and ")
                        .append(notes.size() - shown)
                        .append(" more\n")
                        .toString();
    }

    private static String note(String text) {
        return Markdown.text(Shortened.of(text, NOTE));
    }
}
