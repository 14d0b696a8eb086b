package io.chartwright.core.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.Patch;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What changed in a text file, in the unified form that people know from Git and that {@code git apply} takes. */
public final class TextDiff {
    private static final int CONTEXT = 3;
    private static final String NO_LINE_BREAK = "\\ No newline at end of file";

    /** Looking for what two texts share takes the square of what they do not: beyond these, minutes and all memory. */
    private static final int MOST_LINES = 20_000;

    private static final long MOST_WORK = 100_000_000;

    private final String path;
    private final List<String> before;
    private final List<String> after;
    private final Patch<String> changes;

    private TextDiff(String path, List<String> before, List<String> after) {
        this.path = path;
        this.before = before;
        this.after = after;
        this.changes = changes(before, after);
    }

    /**
     * The difference between two texts of one file; an empty text stands for a file that is not there.
     *
     * @param path the file, as messages name it
     */
    public static TextDiff of(String path, String before, String after) {
        return new TextDiff(path, lines(before), lines(after));
    }

    /** The whole difference, every line ended; empty if there is none. */
    public String unified() {
        List<String> lines = diff(CONTEXT);
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    /**
     * The lines that went and came, without the file's name and what stands around them.
     *
     * @param most how many at most; the rest is counted in a line of its own
     */
    public List<String> excerpt(int most) {
        List<String> changed =
                diff(0).stream().skip(2).filter(line -> !line.startsWith("@@")).toList();
        if (changed.size() <= most) {
            return changed;
        }
        int rest = changed.size() - most;
        return Stream.concat(
                        changed.stream().limit(most),
                        Stream.of("... and " + rest + (rest == 1 ? " more line" : " more lines")))
                .toList();
    }

    private List<String> diff(int context) {
        return UnifiedDiffUtils.generateUnifiedDiff(
                        before.isEmpty() ? "/dev/null" : "a/" + path,
                        after.isEmpty() ? "/dev/null" : "b/" + path,
                        before,
                        changes,
                        context)
                .stream()
                .flatMap(line -> Arrays.stream(line.split("\n", -1)))
                .toList();
    }

    private static Patch<String> changes(List<String> before, List<String> after) {
        int most = Math.min(before.size(), after.size());
        int head = 0;
        while (head < most && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < most - head && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        List<String> went = before.subList(head, before.size() - tail);
        List<String> came = after.subList(head, after.size() - tail);
        long lines = (long) went.size() + came.size();
        if (lines <= MOST_LINES && lines * (foreign(went, came) + foreign(came, went)) <= MOST_WORK) {
            return DiffUtils.diff(before, after);
        }
        Patch<String> all = new Patch<>();
        all.addDelta(new ChangeDelta<>(new Chunk<>(head, went), new Chunk<>(head, came)));
        return all;
    }

    /** How many lines one has that the other does not, whatever their order. */
    private static long foreign(List<String> one, List<String> other) {
        Set<String> known = new HashSet<>(other);
        return one.stream().filter(line -> !known.contains(line)).count();
    }

    /** What ends without a line break says so in a line of its own, as in Git: it differs from the same with one. */
    private static List<String> lines(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        List<String> lines = Arrays.asList(text.split("\n", -1));
        int last = lines.size() - 1;
        return lines.get(last).isEmpty()
                ? lines.subList(0, last)
                : Stream.concat(lines.stream().limit(last), Stream.of(lines.get(last) + "\n" + NO_LINE_BREAK))
                        .toList();
    }
}
