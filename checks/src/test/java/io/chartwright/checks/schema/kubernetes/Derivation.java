package io.chartwright.checks.schema.kubernetes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the tables of all minors from the sources of the releases of the client: what is the same in several stands once. */
final class Derivation {
    private static final Map<String, String> WORDS = Map.of(
            "Boolean", "bool",
            "Double", "double",
            "IntOrString", "intOrString",
            "Integer", "int32",
            "Long", "int64",
            "Object", "any",
            "OffsetDateTime", "time",
            "Quantity", "quantity",
            "String", "string",
            "byte[]", "bytes");
    private static final Pattern LIST = Pattern.compile("List<(.+)>");
    private static final Pattern MAP = Pattern.compile("Map<String, (.+)>");

    private final NavigableMap<Integer, ClientSources> minors;
    private final Map<ServedKind, Set<Integer>> kinds = new LinkedHashMap<>();

    private final Map<String, Set<Integer>> definitions = new TreeMap<>();
    private final Map<String, Map<Field, Set<Integer>>> fields = new TreeMap<>();

    /** @param minors the sources of each minor, by its number */
    Derivation(NavigableMap<Integer, ClientSources> minors) {
        this.minors = minors;
        minors.forEach(this::add);
    }

    /** The text of {@code kinds.txt}. */
    String kinds() {
        List<ServedKind> all = new ArrayList<>();
        kinds.forEach((kind, in) -> {
            for (Span span : spans(in, minors.navigableKeySet())) {
                all.add(new ServedKind(
                        kind.apiVersion(),
                        kind.kind(),
                        kind.plural(),
                        kind.scope(),
                        kind.stored(),
                        kind.definition(),
                        span));
            }
        });
        StringBuilder text = new StringBuilder(Tables.MINORS);
        minors.keySet().forEach(minor -> text.append(" 1.").append(minor));
        text.append('\n');
        all.stream().map(ServedKind::line).sorted().forEach(line -> text.append(line)
                .append('\n'));
        return text.toString();
    }

    /** The text of {@code definitions.txt}. */
    String definitions() {
        StringBuilder text = new StringBuilder();
        definitions.forEach((name, in) -> {
            text.append(name).append('\n');
            List<String> lines = new ArrayList<>();
            fields.getOrDefault(name, Map.of()).forEach((field, minorsOfField) -> spans(minorsOfField, in)
                    .forEach(span -> lines.add(" " + field.in(span).line() + "\n")));
            lines.stream().sorted().forEach(text::append);
        });
        return text.toString();
    }

    private void add(int minor, ClientSources sources) {
        if (minor > DescribedValues.LOOKED_AT) {
            throw new IllegalStateException("nobody has looked yet at what fields may be set to in 1." + minor
                    + ": do so for all fields that DescribedValues names, then raise LOOKED_AT");
        }
        Deque<String> open = new ArrayDeque<>();
        sources.kinds().values().forEach(kind -> {
            kinds.computeIfAbsent(kind, key -> new TreeSet<>()).add(minor);
            open.push(kind.definition());
        });
        while (!open.isEmpty()) {
            String name = open.pop();
            if (!definitions.computeIfAbsent(name, key -> new TreeSet<>()).add(minor)) {
                continue;
            }
            for (ClientSources.ModelField model : sources.models().get(name)) {
                Field field = field(name, model, sources.models().keySet());
                fields.computeIfAbsent(name, key -> new LinkedHashMap<>())
                        .computeIfAbsent(field, key -> new TreeSet<>())
                        .add(minor);
                String element = Types.element(field.type());
                if (!Types.words().contains(element)) {
                    open.push(element);
                }
            }
        }
    }

    private static Field field(String definition, ClientSources.ModelField model, Set<String> known) {
        String type = type(model.type(), known);
        List<String> values = DescribedValues.of(definition, model.name(), model.prose());
        return new Field(
                model.name(),
                model.required(),
                type,
                values,
                model.required() ? Optional.empty() : DescribedDefaults.of(type, values, model.prose()),
                Span.ALWAYS);
    }

    private static String type(String java, Set<String> known) {
        Matcher list = LIST.matcher(java);
        if (list.matches()) {
            return "[" + type(list.group(1), known) + "]";
        }
        Matcher map = MAP.matcher(java);
        if (map.matches()) {
            return "<" + type(map.group(1), known) + ">";
        }
        String word = WORDS.get(java);
        if (word == null && !known.contains(java)) {
            throw new IllegalStateException("a type that was never met before: " + java);
        }
        return word == null ? java : word;
    }

    /**
     * The runs of minors, open where they reach an end of those that matter: a field that is as old as its definition needs
     * no start.
     */
    private static List<Span> spans(Set<Integer> in, Set<Integer> whole) {
        List<Span> spans = new ArrayList<>();
        TreeSet<Integer> all = new TreeSet<>(whole);
        Integer start = null;
        for (Integer minor : all) {
            if (!in.contains(minor)) {
                continue;
            }
            start = start == null ? minor : start;
            Integer next = all.higher(minor);
            if (next == null || !in.contains(next)) {
                int from = start.equals(all.first()) ? 0 : start;
                int to = next == null ? Integer.MAX_VALUE : minor;
                spans.add(new Span(from, to));
                start = null;
            }
        }
        return spans;
    }
}
