package io.chartwright.render.gitops;

import io.chartwright.render.gitops.SetText.Letters;
import io.chartwright.render.gitops.SetText.Parameter;
import io.chartwright.render.gitops.SetText.Part;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Reads several texts side by side, and looks for the one text that all of them are instances of. */
final class SetTextSearch {
    private final List<String> texts;
    private final List<Map<String, String>> elements;
    private final List<String> names;
    private final Deque<Part> parts = new ArrayDeque<>();

    SetTextSearch(List<String> texts, List<Map<String, String>> elements, List<String> names) {
        this.texts = texts;
        this.elements = elements;
        this.names = names;
    }

    Optional<SetText> find() {
        return reads(new int[texts.size()]) ? Optional.of(joined()) : Optional.empty();
    }

    private boolean reads(int[] at) {
        if (everywhere(row -> at[row] == texts.get(row).length())) {
            return true;
        }
        for (String name : names) {
            if (everywhere(row -> stands(value(name, row), row, at[row])) && goesOn(new Parameter(name), at)) {
                return true;
            }
        }
        if (everywhere(row -> at[row] < texts.get(row).length())) {
            char letter = texts.get(0).charAt(at[0]);
            return everywhere(row -> texts.get(row).charAt(at[row]) == letter)
                    && goesOn(new Letters(String.valueOf(letter)), at);
        }
        return false;
    }

    private boolean goesOn(Part part, int[] at) {
        int[] next = Arrays.copyOf(at, at.length);
        for (int row = 0; row < next.length; row++) {
            next[row] += part.in(elements.get(row)).length();
        }
        parts.addLast(part);
        if (reads(next)) {
            return true;
        }
        parts.removeLast();
        return false;
    }

    private String value(String name, int row) {
        return elements.get(row).getOrDefault(name, "");
    }

    /** Whether a value stands there as a word of its own. */
    private boolean stands(String value, int row, int at) {
        String text = texts.get(row);
        int end = at + value.length();
        return !value.isEmpty()
                && text.startsWith(value, at)
                && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }

    private boolean everywhere(IntPredicate holds) {
        for (int row = 0; row < texts.size(); row++) {
            if (!holds.test(row)) {
                return false;
            }
        }
        return true;
    }

    private SetText joined() {
        List<Part> joined = new ArrayList<>();
        StringBuilder letters = new StringBuilder();
        for (Part part : parts) {
            if (part instanceof Letters some) {
                letters.append(some.text());
            } else {
                flush(letters, joined);
                joined.add(part);
            }
        }
        flush(letters, joined);
        return new SetText(joined);
    }

    private static void flush(StringBuilder letters, List<Part> joined) {
        if (!letters.isEmpty()) {
            joined.add(new Letters(letters.toString()));
            letters.setLength(0);
        }
    }
}
