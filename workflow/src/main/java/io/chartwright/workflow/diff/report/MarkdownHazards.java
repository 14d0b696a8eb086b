package io.chartwright.workflow.diff.report;

import io.chartwright.checks.report.Counted;
import io.chartwright.workflow.diff.Hazard;
import io.chartwright.workflow.diff.Hazard.Level;
import io.chartwright.workflow.diff.PlatformDiff;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What hurts, openly. Of what is only worth knowing, not all. */
final class MarkdownHazards {
    private static final int ROOM = 24_000;
    private static final int NOTES = 12;

    private static final int MESSAGE = 600;
    private static final int HINT = 400;

    private MarkdownHazards() {}

    /** The worst first, each with its hint; nothing where nothing hurts. */
    static String of(PlatformDiff diff) {
        List<PlacedHazard> all = PlacedHazard.of(diff);
        if (all.isEmpty()) {
            return "";
        }
        StringBuilder list = new StringBuilder();
        int shown = 0;
        int notes = 0;
        for (PlacedHazard placed : all) {
            notes += placed.hazard().level() == Level.NOTE ? 1 : 0;
            String item = item(placed);
            if (notes > NOTES || Markdown.size(list) + Markdown.size(item) > ROOM) {
                break;
            }
            list.append(item);
            shown++;
        }
        String rest = shown == all.size() ? "" : "- and " + rest(all.subList(shown, all.size())) + "\n";
        return "\n### What hurts\n\n" + list + rest;
    }

    /** {@code 🔴 1 danger, 🔵 2 notes}; empty if there is nothing. */
    static String counts(Tally tally) {
        return Stream.of(Level.values())
                .filter(level -> tally.of(level) > 0)
                .map(level -> sign(level) + " " + Counted.of(tally.of(level), LevelWord.of(level)))
                .collect(Collectors.joining(", "));
    }

    static String sign(Level level) {
        return switch (level) {
            case DANGER -> "🔴";
            case WARNING -> "🟠";
            case NOTE -> "🔵";
        };
    }

    private static String item(PlacedHazard placed) {
        Hazard hazard = placed.hazard();
        String hint = hazard.hint().isBlank() ? "" : "<br>*Hint:* " + Markdown.text(Shortened.of(hazard.hint(), HINT));
        return "- " + sign(hazard.level()) + " **" + LevelWord.of(hazard.level()) + "** "
                + Markdown.code(Shortened.of(hazard.code(), Names.LONGEST)) + " · " + place(placed) + ": "
                + Markdown.text(Shortened.of(hazard.message(), MESSAGE)) + hint + "\n";
    }

    private static String place(PlacedHazard placed) {
        String where =
                placed.environments().isEmpty() ? "Argo CD" : Names.joined(placed.environments(), Markdown::text);
        String chart =
                placed.chart().isEmpty() ? "" : ", " + Markdown.code(Shortened.of(placed.chart(), Names.LONGEST));
        return where
                + chart
                + (placed.objects().isEmpty() ? "" : ", " + Names.joined(placed.objects(), Markdown::code));
    }

    private static String rest(List<PlacedHazard> left) {
        return Stream.of(Level.values())
                .map(level -> counted(left, level))
                .filter(count -> !count.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String counted(List<PlacedHazard> left, Level level) {
        long count =
                left.stream().filter(placed -> placed.hazard().level() == level).count();
        return count == 0 ? "" : Counted.of(count, "more " + LevelWord.of(level));
    }
}
