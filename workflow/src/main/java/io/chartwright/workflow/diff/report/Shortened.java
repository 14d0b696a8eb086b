package io.chartwright.workflow.diff.report;

/** Long texts, cut. Two that differ late are cut where they still show that they do. */
final class Shortened {
    private static final String DOTS = "...";

    private Shortened() {}

    /** @param most how many characters are kept, at least four */
    static String of(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : part(text.codePoints().toArray(), 0, most);
    }

    /**
     * Two texts, each cut, from a little before the place where they start to differ.
     *
     * @param most how many characters of each are kept
     */
    static Pair pair(String before, String after, int most) {
        int[] one = before.codePoints().toArray();
        int[] other = after.codePoints().toArray();
        if (one.length <= most && other.length <= most) {
            return new Pair(before, after);
        }
        int same = 0;
        while (same < one.length && same < other.length && one[same] == other[same]) {
            same++;
        }
        int start = same <= most / 2 ? 0 : same - most / 3;
        return new Pair(part(one, start, most), part(other, start, most));
    }

    private static String part(int[] text, int start, int most) {
        int end = Math.min(text.length, start + most);
        String kept = new String(text, start, Math.max(0, end - start));
        return (start > 0 ? DOTS : "") + kept + (end < text.length ? DOTS : "");
    }

    /** Two texts of one thing. */
    record Pair(String before, String after) {}
}
