package io.chartwright.checks.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A pattern of a policy: {@code *} is anything, slashes included, {@code ?} one sign, {@code [a-z]} and {@code [!abc]} one of
 * some, {@code {a,b}} one or the other, and a backslash takes the meaning away. What is malformed matches nothing. The
 * library that Argo CD 3.1.9 uses is github.com/gobwas/glob 0.2.3, called without separators.
 */
final class Glob {
    private final String pattern;
    private final boolean plain;
    private final boolean sound;
    private final String[] starred;
    private final List<Step> steps;

    Glob(String pattern) {
        this.pattern = pattern;
        this.plain = pattern.chars().noneMatch(sign -> "*?[{\\".indexOf(sign) >= 0);
        // Nearly all patterns know stars alone, and fleets have thousands of names to hold against them.
        this.starred = plain || pattern.chars().anyMatch(sign -> "?[{\\".indexOf(sign) >= 0)
                ? new String[0]
                : pattern.split("\\*", -1);
        Reader reader = new Reader(pattern.codePoints().toArray());
        this.steps = plain ? List.of() : reader.sequence(false);
        this.sound = reader.sound;
    }

    boolean matches(String text) {
        if (plain) {
            return pattern.equals(text);
        }
        if (!sound) {
            return false;
        }
        if (starred.length > 0) {
            return isStarred(text);
        }
        int[] signs = text.codePoints().toArray();
        boolean[] reached = new boolean[signs.length + 1];
        reached[0] = true;
        return run(steps, signs, reached)[signs.length];
    }

    /** Whether the parts between stars are in a text, one after the other: the first as early as can be leaves most room. */
    private boolean isStarred(String text) {
        String last = starred[starred.length - 1];
        if (!text.startsWith(starred[0]) || !text.endsWith(last)) {
            return false;
        }
        int at = starred[0].length();
        for (int i = 1; i < starred.length - 1; i++) {
            int found = text.indexOf(starred[i], at);
            if (found < 0) {
                return false;
            }
            at = found + starred[i].length();
        }
        return at <= text.length() - last.length();
    }

    private static boolean[] run(List<Step> steps, int[] text, boolean[] start) {
        boolean[] reached = start;
        for (Step step : steps) {
            reached = step.from(text, reached);
        }
        return reached;
    }

    /** From all the places of a text that were reached to those reached next: no pattern takes long. */
    private interface Step {
        boolean[] from(int[] text, boolean[] reached);
    }

    private record One(IntPredicate fits) implements Step {
        @Override
        public boolean[] from(int[] text, boolean[] reached) {
            boolean[] next = new boolean[reached.length];
            for (int i = 0; i < text.length; i++) {
                next[i + 1] = reached[i] && fits.test(text[i]);
            }
            return next;
        }
    }

    private record Anything() implements Step {
        @Override
        public boolean[] from(int[] text, boolean[] reached) {
            boolean[] next = new boolean[reached.length];
            boolean on = false;
            for (int i = 0; i < reached.length; i++) {
                on |= reached[i];
                next[i] = on;
            }
            return next;
        }
    }

    private record AnyOf(List<List<Step>> choices) implements Step {
        @Override
        public boolean[] from(int[] text, boolean[] reached) {
            boolean[] next = new boolean[reached.length];
            for (List<Step> choice : choices) {
                boolean[] one = run(choice, text, reached);
                for (int i = 0; i < next.length; i++) {
                    next[i] |= one[i];
                }
            }
            return next;
        }
    }

    private static final class Reader {
        private static final int DEEP = 50;

        private final int[] signs;
        private int at;
        private int depth;
        private boolean sound = true;

        Reader(int[] signs) {
            this.signs = signs;
        }

        /** Steps up to the end, or in braces up to what ends a choice, which is left. */
        List<Step> sequence(boolean inBraces) {
            List<Step> steps = new ArrayList<>();
            while (at < signs.length && sound && !(inBraces && (signs[at] == ',' || signs[at] == '}'))) {
                steps.add(step());
            }
            return steps;
        }

        private Step step() {
            int sign = signs[at++];
            switch (sign) {
                case '*':
                    return new Anything();
                case '?':
                    return new One(any -> true);
                case '[':
                    return range();
                case '{':
                    return choices();
                case '\\':
                    // At the very end there is nothing to take the meaning from.
                    return at < signs.length ? exactly(signs[at++]) : new AnyOf(List.of(List.of()));
                default:
                    return exactly(sign);
            }
        }

        private static Step exactly(int wanted) {
            return new One(sign -> sign == wanted);
        }

        private Step choices() {
            List<List<Step>> choices = new ArrayList<>();
            sound &= ++depth <= DEEP;
            do {
                choices.add(sequence(true));
            } while (sound && at < signs.length && signs[at++] == ',');
            depth--;
            return new AnyOf(choices);
        }

        private Step range() {
            boolean not = at < signs.length && signs[at] == '!';
            at += not ? 1 : 0;
            if (at + 2 < signs.length && signs[at + 1] == '-') {
                int low = signs[at];
                int high = signs[at + 2];
                at += 3;
                sound &= low <= high && closes();
                return new One(sign -> (low <= sign && sign <= high) != not);
            }
            int start = at;
            while (at < signs.length && signs[at] != ']') {
                at++;
            }
            int[] listed = Arrays.copyOfRange(signs, start, at);
            sound &= listed.length > 0 && closes();
            return new One(sign -> Arrays.stream(listed).anyMatch(one -> one == sign) != not);
        }

        private boolean closes() {
            return at < signs.length && signs[at++] == ']';
        }
    }
}
