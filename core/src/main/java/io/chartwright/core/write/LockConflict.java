package io.chartwright.core.write;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A lock in which Git has left both sides where it could not merge them.
 *
 * @param line where the first of its marks is, counted from 1
 * @param sides the two locks that were to be merged, each with all that Git could merge; empty where the marks make no sense
 */
record LockConflict(int line, List<byte[]> sides) {

    LockConflict {
        sides = List.copyOf(sides);
    }

    /** What Git's marks begin. */
    private enum Part {
        BOTH(">>>>>>>"),
        OURS("<<<<<<<"),
        /** What both sides come from, where Git is told to show it. */
        BASE("|||||||"),
        THEIRS("=======");

        private final String mark;

        Part(String mark) {
            this.mark = mark;
        }

        boolean mayFollow(Part before) {
            return switch (this) {
                case OURS -> before == BOTH;
                case BASE -> before == OURS;
                case THEIRS -> before == OURS || before == BASE;
                case BOTH -> before == THEIRS;
            };
        }

        static Optional<Part> begunBy(String line) {
            return List.of(values()).stream()
                    .filter(part -> line.equals(part.mark) || line.startsWith(part.mark + " "))
                    .findFirst();
        }
    }

    /** The conflict in a lock, if there is one. */
    static Optional<LockConflict> in(byte[] lock) {
        StringBuilder ours = new StringBuilder();
        StringBuilder theirs = new StringBuilder();
        Part part = Part.BOTH;
        int first = 0;
        int number = 0;
        boolean sense = true;
        for (String line : new String(lock, StandardCharsets.UTF_8).lines().toList()) {
            number++;
            Optional<Part> begun = Part.begunBy(line);
            if (begun.isPresent()) {
                first = first == 0 ? number : first;
                sense &= begun.get().mayFollow(part);
                part = begun.get();
                continue;
            }
            if (part == Part.BOTH || part == Part.OURS) {
                ours.append(line).append('\n');
            }
            if (part == Part.BOTH || part == Part.THEIRS) {
                theirs.append(line).append('\n');
            }
        }
        if (first == 0) {
            return Optional.empty();
        }
        return Optional.of(
                new LockConflict(first, sense && part == Part.BOTH ? List.of(bytes(ours), bytes(theirs)) : List.of()));
    }

    private static byte[] bytes(StringBuilder text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
