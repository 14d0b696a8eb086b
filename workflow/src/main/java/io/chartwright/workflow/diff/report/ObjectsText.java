package io.chartwright.workflow.diff.report;

import io.chartwright.checks.report.Columns;
import io.chartwright.checks.report.Counted;
import io.chartwright.checks.report.Wrapping;
import io.chartwright.core.problem.SafeText;
import io.chartwright.workflow.diff.ChangeKind;
import io.chartwright.workflow.diff.FieldChange;
import io.chartwright.workflow.diff.ObjectDiff;
import io.chartwright.workflow.diff.ObjectId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What became of objects, on a terminal. An object of which one field changed takes one line; of others, each field does.
 */
final class ObjectsText {
    private static final String OBJECT = "  ";
    private static final String FIELD = "      ";

    /** How many characters of a value are shown. */
    private static final int VALUE = 60;

    /** How many lines of a text are shown. */
    private static final int LINES = 12;

    private static final int PATH = 300;

    /** From how many on objects are listed by their kinds. */
    private static final int MANY = 12;

    /** Columns of lines with longer names than this are not aligned to them. */
    private static final int ALIGNED = 60;

    private final Titles titles;
    private final List<String> lines = new ArrayList<>();

    private ObjectsText(List<ObjectDiff> objects) {
        this.titles = new Titles(objects);
    }

    /** Those that hurt most first; those of which only the chart's version changed last, and only counted. */
    static List<String> lines(List<ObjectDiff> objects) {
        ObjectsText text = new ObjectsText(objects);
        List<ObjectDiff> told = Severest.objects(
                objects.stream().filter(object -> !object.onlyVersion()).toList());
        int title = width(told.stream()
                .filter(ObjectsText::isOneLine)
                .map(object -> text.titles.of(object.id()))
                .toList());
        int path = width(told.stream()
                .filter(ObjectsText::isOneLine)
                .map(object -> path(object.fields().get(0)))
                .toList());
        List<ObjectDiff> listed = Stream.of(ChangeKind.ADDED, ChangeKind.REMOVED)
                .flatMap(kind -> many(told, kind))
                .toList();
        told.stream().filter(object -> !listed.contains(object)).forEach(object -> text.object(object, title, path));
        text.list(listed);
        text.versions(objects.size() - told.size(), told.isEmpty());
        return text.lines;
    }

    /** Those of which nothing is to be told but their names, if they are many. */
    private static Stream<ObjectDiff> many(List<ObjectDiff> objects, ChangeKind kind) {
        List<ObjectDiff> plain = objects.stream()
                .filter(object -> object.kind() == kind
                        && object.fields().isEmpty()
                        && object.hazards().isEmpty())
                .toList();
        return plain.size() < MANY ? Stream.of() : plain.stream();
    }

    /** A paragraph for each kind. */
    private void list(List<ObjectDiff> objects) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (ObjectDiff object : objects) {
            ObjectId id = object.id();
            String title = titles.of(id);
            String bare = SafeText.oneLine(Shortened.of(id.name(), PATH));
            boolean split = title.startsWith(id.kind() + "/" + bare);
            String more = split ? title.substring(id.kind().length() + 1 + bare.length()) : "";
            names.computeIfAbsent(
                            ChangeWord.sign(object.kind()) + " " + SafeText.oneLine(id.kind()) + more,
                            unused -> new ArrayList<>())
                    .add(split ? bare : title);
        }
        names.forEach((kind, all) -> {
            String first = OBJECT + kind + ": ";
            String wrapped = Wrapping.wrap(String.join(", ", all), Columns.width(first), FIELD.length());
            (first + wrapped.replace("\n", "\n" + FIELD)).lines().forEach(lines::add);
        });
    }

    private void object(ObjectDiff object, int title, int path) {
        String name = OBJECT + ChangeWord.sign(object.kind()) + " " + titles.of(object.id());
        if (isOneLine(object)) {
            FieldChange field = object.fields().get(0);
            lines.add(padded(name, OBJECT.length() + 2 + title) + "  " + padded(path(field), path) + "  "
                    + change(field));
        } else {
            lines.add(name);
            int width = width(object.fields().stream()
                    .filter(field -> !Values.haveLines(field, VALUE))
                    .map(ObjectsText::path)
                    .toList());
            object.fields().forEach(field -> field(field, width));
        }
        HazardText.lines(object.hazards(), FIELD).forEach(lines::add);
    }

    private void field(FieldChange field, int width) {
        if (Values.haveLines(field, VALUE)) {
            lines.add(FIELD + path(field));
            Values.lines(field, LINES).forEach(line -> lines.add(FIELD + "  " + line));
        } else {
            lines.add(FIELD + padded(path(field), width) + "  " + change(field));
        }
    }

    private void versions(int count, boolean alone) {
        if (count > 0) {
            lines.add(OBJECT + "~ " + Counted.of(count, alone ? "object" : "other object")
                    + ": only the labels that name the chart and its version");
        }
    }

    private static boolean isOneLine(ObjectDiff object) {
        return object.fields().size() == 1 && !Values.haveLines(object.fields().get(0), VALUE);
    }

    private static String change(FieldChange field) {
        Shortened.Pair values = Values.sides(field, VALUE);
        return values.before() + " -> " + values.after();
    }

    private static String path(FieldChange field) {
        return SafeText.oneLine(Shortened.of(field.path(), PATH));
    }

    private static int width(List<String> cells) {
        return cells.stream()
                .mapToInt(Columns::width)
                .filter(width -> width <= ALIGNED)
                .max()
                .orElse(0);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - Columns.width(text)));
    }
}
