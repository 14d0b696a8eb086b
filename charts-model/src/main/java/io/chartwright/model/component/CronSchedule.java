package io.chartwright.model.component;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What cron takes for a schedule: five fields of numbers, ranges, steps and names, each within its bounds. */
public final class CronSchedule {
    /** Minute, hour, day of the month, month, day of the week, where 0 and 7 are Sunday. */
    private static final List<int[]> BOUNDS =
            List.of(new int[] {0, 59}, new int[] {0, 23}, new int[] {1, 31}, new int[] {1, 12}, new int[] {0, 7});

    private static final int FIRST_WITH_NAMES = 3;
    private static final Pattern PART = Pattern.compile("(?:\\*|\\?|(\\w+)(?:-(\\w+))?)(?:/(\\d+))?");
    private static final Pattern NAME = Pattern.compile("[A-Za-z]{3}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");

    private CronSchedule() {}

    /** Whether cron takes it. */
    public static boolean valid(String schedule) {
        String[] fields = schedule.split(" ", -1);
        boolean valid = fields.length == BOUNDS.size();
        for (int field = 0; valid && field < fields.length; field++) {
            for (String part : fields[field].split(",", -1)) {
                valid &= valid(part, field);
            }
        }
        return valid;
    }

    private static boolean valid(String part, int field) {
        Matcher matcher = PART.matcher(part);
        return matcher.matches()
                && (matcher.group(1) == null || within(matcher.group(1), field))
                && (matcher.group(2) == null || within(matcher.group(2), field))
                && (matcher.group(3) == null || !matcher.group(3).matches("0+"));
    }

    private static boolean within(String value, int field) {
        if (NUMBER.matcher(value).matches()) {
            int number = Integer.parseInt(value);
            return number >= BOUNDS.get(field)[0] && number <= BOUNDS.get(field)[1];
        }
        return field >= FIRST_WITH_NAMES && NAME.matcher(value).matches();
    }
}
