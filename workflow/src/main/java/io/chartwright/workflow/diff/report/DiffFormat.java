package io.chartwright.workflow.diff.report;

import io.chartwright.workflow.diff.PlatformDiff;
import java.util.Locale;

/** The forms in which a diff is told. */
public enum DiffFormat {
    /** For a terminal, or a log. */
    TEXT("diff.txt") {
        @Override
        String written(PlatformDiff diff, String whole) {
            return TerminalText.of(diff);
        }
    },
    /** For a comment on a pull request; see {@link MarkdownComment#LIMIT}. */
    MARKDOWN("diff.md") {
        @Override
        String written(PlatformDiff diff, String whole) {
            return MarkdownComment.of(diff, whole);
        }
    },
    /** For programs; see {@link DiffJson#schema()}. */
    JSON("diff.json") {
        @Override
        String written(PlatformDiff diff, String whole) {
            return DiffJson.of(diff);
        }
    };

    private final String fileName;

    DiffFormat(String fileName) {
        this.fileName = fileName;
    }

    /** The word by which users choose it: {@code text}, {@code markdown} or {@code json}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What its file is called. */
    public String fileName() {
        return fileName;
    }

    /**
     * The diff in this form, without what Secrets hold; lines end with LF. The same diff, the same bytes.
     *
     * @param whole the command that tells all of it, for where something is left out
     */
    public String write(PlatformDiff diff, String whole) {
        return written(WithoutSecrets.of(diff), whole);
    }

    abstract String written(PlatformDiff diff, String whole);
}
