package io.chartwright.core.edit;

import io.chartwright.core.bind.Findings;
import io.chartwright.core.problem.Location;
import io.chartwright.core.problem.Problem;
import io.chartwright.core.problem.ProblemsException;
import io.chartwright.core.yaml.YamlEntry;
import io.chartwright.core.yaml.YamlMapping;
import io.chartwright.core.yaml.YamlMark;
import io.chartwright.core.yaml.YamlNode;
import io.chartwright.core.yaml.YamlScalar;
import io.chartwright.core.yaml.YamlType;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds where in a file a subchart goes: behind those that its chart has. */
final class GapFinder {
    private static final int USUAL_STEP = 2;

    private final String file;
    private final SourceLines lines;
    private final NewSubchart wish;

    GapFinder(String file, SourceLines lines, NewSubchart wish) {
        this.file = file;
        this.lines = lines;
        this.wish = wish;
    }

    /**
     * The name of the umbrella chart, which may have been left out.
     *
     * @throws ProblemsException with {@code unknown-chart} or {@code which-chart}
     */
    String chart(YamlEntry charts) {
        Set<String> names = charts.value() instanceof YamlMapping mapping
                ? mapping.entries().keySet()
                : Set.of();
        Location at = charts.key().mark().in(file);
        if (wish.chart().isPresent()) {
            String name = wish.chart().get();
            if (!names.contains(name)) {
                throw problem(
                        "unknown-chart",
                        at,
                        "there is no umbrella chart " + Findings.quote(name),
                        Findings.nearest(name, names)
                                .map(Findings::didYouMean)
                                .orElseGet(() -> Findings.knownHere(names)));
            }
            return name;
        }
        if (names.size() > 1) {
            throw problem(
                    "which-chart",
                    at,
                    "there are " + names.size() + " umbrella charts",
                    "say which one is to get the subchart: " + String.join(", ", names));
        }
        return names.stream()
                .findFirst()
                .orElseThrow(() -> problem(
                        "unknown-chart",
                        at,
                        "there is no umbrella chart",
                        "add one first, such as 'data-platform:' with 'subcharts:' below it"));
    }

    /**
     * The gap; empty where the structure is none of a platform.
     *
     * @param charts the key {@code charts} with its value
     * @param chart the umbrella chart in it
     * @param paste what the user may write instead where the text cannot be edited
     */
    Optional<Gap> gap(YamlMapping root, YamlEntry charts, String chart, String paste) {
        if (!(charts.value() instanceof YamlMapping all)) {
            return Optional.empty();
        }
        YamlEntry umbrella = all.entries().get(chart);
        if (umbrella == null) {
            return Optional.empty();
        }
        checkStyle(charts, root, paste);
        checkStyle(umbrella, all, paste);
        int step = stepBetween(charts, umbrella);
        if (!(umbrella.value() instanceof YamlMapping settings)) {
            return isEmpty(umbrella) ? Optional.of(below(umbrella, step, false)) : Optional.empty();
        }
        Iterator<YamlEntry> inOrder = settings.entries().values().iterator();
        if (inOrder.hasNext()) {
            step = stepBetween(umbrella, inOrder.next());
        }
        YamlEntry subcharts = settings.entries().get("subcharts");
        if (subcharts == null) {
            checkFlow(umbrella, paste);
            return Optional.of(behind(settings, step, false));
        }
        checkStyle(subcharts, settings, paste);
        if (isEmpty(subcharts)) {
            return Optional.of(below(subcharts, step, true));
        }
        if (!(subcharts.value() instanceof YamlMapping present)) {
            return Optional.empty();
        }
        checkFlow(subcharts, paste);
        YamlEntry taken = present.entries().get(wish.name());
        if (taken != null) {
            throw problem(
                    "duplicate-name",
                    taken.key().mark().in(file),
                    "there is a subchart " + Findings.quote(wish.name()) + " already",
                    "choose another name, or change this one");
        }
        return Optional.of(behind(present, stepWithin(present, stepBetween(subcharts, first(present))), true));
    }

    private Gap below(YamlEntry empty, int step, boolean keyed) {
        int column = empty.key().mark().column() - 1 + step;
        return new Gap(empty.lastLine(), column, step, keyed, false);
    }

    private Gap behind(YamlMapping present, int step, boolean keyed) {
        List<YamlEntry> entries = List.copyOf(present.entries().values());
        YamlEntry last = entries.get(entries.size() - 1);
        int column = first(present).key().mark().column() - 1;
        boolean spaced =
                keyed && entries.size() > 1 && isSpaced(last.key().mark().line());
        return new Gap(last.lastLine(), column, step, keyed, spaced);
    }

    /** Whether there is a blank line above a line and its comments. */
    private boolean isSpaced(int line) {
        int above = line - 1;
        while (above > 0 && lines.isComment(above)) {
            above--;
        }
        return above > 0 && lines.isBlank(above);
    }

    private static int stepWithin(YamlMapping entries, int otherwise) {
        return entries.entries().values().stream()
                .filter(entry -> !isAlias(entry))
                .filter(entry -> entry.value() instanceof YamlMapping inner
                        && !inner.flow()
                        && !inner.entries().isEmpty())
                .map(entry -> stepBetween(entry, first((YamlMapping) entry.value())))
                .findFirst()
                .orElse(otherwise);
    }

    private static int stepBetween(YamlEntry outer, YamlEntry inner) {
        int step = inner.key().mark().column() - outer.key().mark().column();
        return step > 0 ? step : USUAL_STEP;
    }

    private static YamlEntry first(YamlMapping mapping) {
        return mapping.entries().values().iterator().next();
    }

    private static boolean isEmpty(YamlEntry entry) {
        return entry.value() instanceof YamlScalar scalar
                && scalar.type() == YamlType.NULL
                && scalar.text().isEmpty()
                && !isAlias(entry);
    }

    private static boolean isAlias(YamlEntry entry) {
        YamlMark key = entry.key().mark();
        YamlMark value = entry.value().mark();
        return value.line() < key.line() || value.line() == key.line() && value.column() < key.column();
    }

    private void checkStyle(YamlEntry entry, YamlMapping holder, String paste) {
        if (holder.flow()) {
            throw inBraces(entry, paste);
        }
        if (isAlias(entry)) {
            throw cannotEdit(entry.key().mark(), "an alias stands here for something else", paste);
        }
    }

    private void checkFlow(YamlEntry entry, String paste) {
        YamlNode value = entry.value();
        if (value instanceof YamlMapping mapping && mapping.flow()) {
            throw inBraces(entry, paste);
        }
    }

    private ProblemsException inBraces(YamlEntry entry, String paste) {
        return cannotEdit(
                entry.key().mark(), Findings.quote(entry.key().name()) + " is written in braces or within them", paste);
    }

    ProblemsException cannotEdit(YamlMark at, String why, String paste) {
        return problem(
                "cannot-edit",
                at.in(file),
                why + ", where a subchart cannot be added",
                "write the subcharts one a line and without braces, or add this to them by hand:\n" + paste);
    }

    private static ProblemsException problem(String code, Location at, String message, String hint) {
        return new ProblemsException(List.of(Problem.error(code, at, message, hint)));
    }
}
