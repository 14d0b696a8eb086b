package io.chartwright.render.gitops;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A text of an ApplicationSet: letters as they are, and parameters of its elements between them.
 *
 * @param parts the parts, in order
 */
record SetText(List<Part> parts) {

    SetText {
        parts = List.copyOf(parts);
    }

    /** A part of a text. */
    sealed interface Part {
        /** What it stands for in an element. */
        String in(Map<String, String> element);
    }

    /**
     * What is the same in all elements.
     *
     * @param text the text, which is no template
     */
    record Letters(String text) implements Part {
        @Override
        public String in(Map<String, String> element) {
            return text;
        }
    }

    /**
     * What an element says.
     *
     * @param name the parameter's name, an identifier of Go
     */
    record Parameter(String name) implements Part {
        @Override
        public String in(Map<String, String> element) {
            return element.getOrDefault(name, "");
        }
    }

    /** A text that is the same in all elements. */
    static SetText plain(String text) {
        return new SetText(List.of(new Letters(text)));
    }

    /** A text that is a parameter. */
    static SetText parameter(String name) {
        return new SetText(List.of(new Parameter(name)));
    }

    /**
     * The text of which all texts are instances, if there is one. Parameters stand for whole words only.
     *
     * @param texts the text of each element
     * @param elements the parameters of each element
     * @param names the parameters that may be used, the first that fits winning
     */
    static Optional<SetText> behind(List<String> texts, List<Map<String, String>> elements, List<String> names) {
        // What holds for a few mostly holds for all; whichever element objects is looked at, too.
        Set<Integer> witnesses = new TreeSet<>(Set.of(0));
        while (true) {
            List<Integer> seen = List.copyOf(witnesses);
            Optional<SetText> found = new SetTextSearch(
                            seen.stream().map(texts::get).toList(),
                            seen.stream().map(elements::get).toList(),
                            names)
                    .find();
            if (found.isEmpty()) {
                return found;
            }
            SetText text = found.get();
            Optional<Integer> objection = IntStream.range(0, texts.size())
                    .filter(row -> !text.in(elements.get(row)).equals(texts.get(row)))
                    .boxed()
                    .findFirst();
            if (objection.isEmpty()) {
                return found;
            }
            witnesses.add(objection.get());
        }
    }

    /** What it stands for in an element. */
    String in(Map<String, String> element) {
        return parts.stream().map(part -> part.in(element)).collect(Collectors.joining());
    }

    /** The names of its parameters. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        for (Part part : parts) {
            if (part instanceof Parameter parameter) {
                names.add(parameter.name());
            }
        }
        return names;
    }

    /** As a template of Go; letters that would start an action are quoted. */
    String template() {
        StringBuilder template = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) instanceof Letters letters) {
                boolean actionFollows = i + 1 < parts.size();
                template.append(escaped(letters.text(), actionFollows));
            } else if (parts.get(i) instanceof Parameter parameter) {
                template.append("{{ .").append(parameter.name()).append(" }}");
            }
        }
        return template.toString();
    }

    private static String escaped(String text, boolean actionFollows) {
        String escaped = text.replace("{{", "{{ \"{{\" }}");
        // A brace before an action would become a part of it.
        return actionFollows && escaped.endsWith("{")
                ? escaped.substring(0, escaped.length() - 1) + "{{ \"{\" }}"
                : escaped;
    }

    /** As an action of a template of YAML: it yields the text as a scalar, whatever characters are in it. */
    String scalar() {
        if (parts.size() == 1 && parts.get(0) instanceof Parameter parameter) {
            return "{{ toJson ." + parameter.name() + " }}";
        }
        return parts.stream()
                .map(part -> part instanceof Parameter parameter ? "." + parameter.name() : quoted(part.in(Map.of())))
                .collect(Collectors.joining(" ", "{{ print ", " | toJson }}"));
    }

    /** A text as Go's templates quote it. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char letter : text.toCharArray()) {
            switch (letter) {
                case '"', '\\' -> quoted.append('\\').append(letter);
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(letter);
            }
        }
        return quoted.append('"').toString();
    }
}
