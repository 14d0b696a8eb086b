package io.chartwright.checks.rules.disruption;

import io.chartwright.checks.objects.Fields;
import java.util.OptionalLong;

/** One of the two numbers that a budget may say: a count of pods, or a percentage of them. */
record Bound(String name, Fields field) {
    private static final long ALL = 100;

    /** Whether it is said at all. */
    boolean said() {
        return field.present();
    }

    /** Whether the API server takes it. */
    boolean sound() {
        return whole().isPresent() || percent().isPresent();
    }

    /** How many of so many pods it means; a part of a pod is a pod, as for the disruption controller. Empty if not sound. */
    OptionalLong of(long pods) {
        OptionalLong percent = percent();
        return percent.isPresent() ? OptionalLong.of(-Math.floorDiv(-percent.getAsLong() * pods, ALL)) : whole();
    }

    private OptionalLong whole() {
        OptionalLong whole = field.whole();
        return whole.isPresent() && whole.getAsLong() >= 0 ? whole : OptionalLong.empty();
    }

    private OptionalLong percent() {
        String text = field.text();
        if (!text.matches("\\d{1,3}%")) {
            return OptionalLong.empty();
        }
        long percent = Long.parseLong(text.substring(0, text.length() - 1));
        return percent <= ALL ? OptionalLong.of(percent) : OptionalLong.empty();
    }

    /** Its value, and whether that is a text. */
    String words() {
        return field.value() instanceof String text ? "the text '" + text + "'" : String.valueOf(field.value());
    }

    /** The bound as one would say it. */
    @Override
    public String toString() {
        return name + " " + field.scalar();
    }
}
