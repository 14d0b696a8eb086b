package io.chartwright.model.gitops;

import io.chartwright.model.Fault;
import io.chartwright.model.Faults;
import io.chartwright.model.InvalidModelException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a sync window opens: a line of cron as Argo CD reads it. That is stricter than cron: Sunday is 0 and never 7, ranges
 * go upwards, and there are no words such as {@code @daily}.
 *
 * @param text minute, hour, day of the month, month and day of the week, such as {@code 0 22 * * 5}
 */
public record CronLine(String text) {
    private static final List<Bounds> BOUNDS = List.of(
            new Bounds("minute", 0, 59, List.of()),
            new Bounds("hour", 0, 23, List.of()),
            new Bounds("day of the month", 1, 31, List.of()),
            new Bounds(
                    "month",
                    1,
                    12,
                    List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")),
            new Bounds("day of the week", 0, 6, List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat")));

    private static final Pattern PART = Pattern.compile("(?:[*?]|(\\w{1,9})(?:-(\\w{1,9}))?)(?:/(\\d{1,4}))?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private static final int MINUTES_A_DAY = 24 * 60;

    /** After 400 years, the calendar starts again, on the same day of the week. */
    private static final int DAYS_OF_CALENDAR = 146_097;

    /** What may stand in a field. */
    private record Bounds(String name, int least, int most, List<String> words) {}

    /** The numbers of a field, and whether they are all that there are, which makes a difference for days. */
    private record Field(BitSet numbers, boolean any) {}

    /** @throws InvalidModelException if Argo CD would not take it */
    public CronLine {
        List<Field> fields = new ArrayList<>();
        Optional<String> wrong = parse(text, fields);
        if (wrong.isPresent()) {
            throw new InvalidModelException(List.of(new Fault(
                    "",
                    "bad-schedule",
                    Faults.quote(text) + " is no schedule of a sync window: " + wrong.get(),
                    "write minute, hour, day of the month, month and day of the week (0 to 6), such as '0 22 * * 5'")));
        }
    }

    /**
     * Reads what people write.
     *
     * @throws InvalidModelException if Argo CD would not take it
     */
    public static CronLine of(String text) {
        return new CronLine(text);
    }

    /** The longest time between two of its times, as a clock on the wall has it; empty if there is no such day at all. */
    public Optional<Duration> longestPause() {
        List<Field> fields = new ArrayList<>();
        parse(text, fields);
        List<Integer> minutes = new ArrayList<>();
        fields.get(1).numbers().stream()
                .forEach(hour -> fields.get(0).numbers().stream().forEach(minute -> minutes.add(hour * 60 + minute)));
        int longest = 0;
        for (int i = 1; i < minutes.size(); i++) {
            longest = Math.max(longest, minutes.get(i) - minutes.get(i - 1));
        }
        int overNight = MINUTES_A_DAY - minutes.get(minutes.size() - 1) + minutes.get(0);
        List<Integer> days = days(fields);
        if (days.isEmpty()) {
            return Optional.empty();
        }
        int before = days.get(days.size() - 1) - DAYS_OF_CALENDAR;
        for (int day : days) {
            longest = Math.max(longest, (day - before - 1) * MINUTES_A_DAY + overNight);
            before = day;
        }
        return Optional.of(Duration.ofMinutes(longest));
    }

    private static List<Integer> days(List<Field> fields) {
        LocalDate first = LocalDate.of(2000, 1, 1);
        List<Integer> days = new ArrayList<>();
        for (int day = 0; day < DAYS_OF_CALENDAR; day++) {
            if (comes(first.plusDays(day), fields)) {
                days.add(day);
            }
        }
        return days;
    }

    /** Of the two fields for days, both must hold if one is a star, and otherwise one. */
    private static boolean comes(LocalDate date, List<Field> fields) {
        Field ofMonth = fields.get(2);
        Field ofWeek = fields.get(4);
        boolean month = fields.get(3).numbers().get(date.getMonthValue());
        boolean here = ofMonth.numbers().get(date.getDayOfMonth());
        boolean there = ofWeek.numbers().get(date.getDayOfWeek().getValue() % DayOfWeek.values().length);
        return month && (ofMonth.any() || ofWeek.any() ? here && there : here || there);
    }

    /** What is wrong, if anything; the fields, as far as they are right. */
    private static Optional<String> parse(String text, List<Field> fields) {
        String[] parts = text.split(" ", -1);
        if (parts.length != BOUNDS.size()) {
            return Optional.of("it has not five fields with one blank between them");
        }
        for (int i = 0; i < parts.length; i++) {
            Bounds bounds = BOUNDS.get(i);
            Field field = new Field(new BitSet(), false);
            for (String part : parts[i].split(",", -1)) {
                Optional<Field> read = part(part, bounds);
                if (read.isEmpty()) {
                    return Optional.of("its " + bounds.name() + " " + Faults.quote(parts[i])
                            + " is no list of numbers or upward ranges from " + bounds.least() + " to "
                            + bounds.most());
                }
                field.numbers().or(read.get().numbers());
                field = new Field(field.numbers(), field.any() || read.get().any());
            }
            fields.add(field);
        }
        return Optional.empty();
    }

    private static Optional<Field> part(String part, Bounds bounds) {
        Matcher matcher = PART.matcher(part);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        boolean star = matcher.group(1) == null;
        int step = matcher.group(3) == null ? 1 : Integer.parseInt(matcher.group(3));
        int from = star ? bounds.least() : number(matcher.group(1), bounds);
        int to;
        if (star) {
            to = bounds.most();
        } else if (matcher.group(2) != null) {
            to = number(matcher.group(2), bounds);
        } else {
            to = matcher.group(3) == null ? from : bounds.most();
        }
        if (step == 0 || from < bounds.least() || to > bounds.most() || from > to) {
            return Optional.empty();
        }
        BitSet numbers = new BitSet();
        for (int number = from; number <= to; number += step) {
            numbers.set(number);
        }
        return Optional.of(new Field(numbers, star && step == 1));
    }

    /** A number, or a word for one; -1 for what is neither. */
    private static int number(String text, Bounds bounds) {
        if (NUMBER.matcher(text).matches()) {
            return Integer.parseInt(text);
        }
        int word = bounds.words().indexOf(text.toLowerCase(Locale.ROOT));
        return word < 0 ? -1 : word + bounds.least();
    }

    @Override
    public String toString() {
        return text;
    }
}
