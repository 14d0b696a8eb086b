package io.chartwright.workflow;

import io.chartwright.checks.rules.secret.SecretLine;
import io.chartwright.core.diff.TextDiff;
import io.chartwright.core.problem.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The first lines in which two texts differ, as a log may have them: logs of CI are kept, and read by many. */
final class Excerpt {
    private static final int MOST_LINES = 6;
    private static final int LONGEST_LINE = 160;

    private Excerpt() {}

    static Stream<String> of(String path, String before, String after) {
        List<String> all = List.of(TextDiff.of(path, before, after).unified().split("\n", -1));
        List<String> changed = new ArrayList<>();
        int rest = 0;
        for (int i = 2; i < all.size(); i++) {
            String line = all.get(i);
            if (!line.startsWith("-") && !line.startsWith("+")) {
                continue;
            }
            if (changed.size() < MOST_LINES) {
                changed.add(shown(line, all.get(i - 1)));
            } else {
                rest++;
            }
        }
        return Stream.concat(
                changed.stream(),
                Stream.of("... and " + Messages.counted(rest, "more line")).limit(rest));
    }

    private static String shown(String line, String lineBefore) {
        if (SecretLine.is(line.substring(1), lineBefore.isEmpty() ? "" : lineBefore.substring(1))) {
            return line.charAt(0) + " (looks like a credential, and is not shown)";
        }
        String safe = SafeText.oneLine(line);
        int end = safe.offsetByCodePoints(0, Math.min(LONGEST_LINE, safe.codePointCount(0, safe.length())));
        return end == safe.length() ? safe : safe.substring(0, end) + " ...";
    }
}
