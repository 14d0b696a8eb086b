package io.chartwright.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The settings that a new subchart of a product starts with: as few as make it work, with words on what to change. It is
 * data, by the names of {@code platform.yaml}; how it is written down is the matter of others.
 *
 * @param settings what is set, in the order in which people will read it
 */
public record Starter(List<Setting> settings) {

    /**
     * One setting.
     *
     * @param comment what to know or change about it, in one or several lines; may be empty
     * @param name its name
     * @param value a string, boolean, integer, list of such, or a starter, for a setting that has settings
     */
    public record Setting(String comment, String name, Object value) {

        /** @throws IllegalArgumentException if the value is of no such type */
        public Setting {
            value = checked(value);
        }

        private static Object checked(Object value) {
            if (value instanceof List<?> list) {
                return list.stream().map(Setting::checked).toList();
            }
            if (value instanceof String
                    || value instanceof Boolean
                    || value instanceof Integer
                    || value instanceof Starter) {
                return value;
            }
            throw new IllegalArgumentException("'" + value + "' cannot be the value of a setting");
        }
    }

    /** @throws IllegalArgumentException if a setting is there twice */
    public Starter {
        settings = List.copyOf(settings);
        if (settings.stream().map(Setting::name).distinct().count() < settings.size()) {
            throw new IllegalArgumentException("a setting is there twice: " + settings);
        }
    }

    /** Nothing: for a product that works without any settings. */
    public static Starter empty() {
        return new Starter(List.of());
    }

    /** The same with one setting more; see {@link Setting} for its value. */
    public Starter with(String name, Object value) {
        return with("", name, value);
    }

    /** The same with one setting more, and a comment for those who will change it. */
    public Starter with(String comment, String name, Object value) {
        List<Setting> more = new ArrayList<>(settings);
        more.add(new Setting(comment, name, value));
        return new Starter(more);
    }

    /** The settings as nested maps and lists, without comments, in their order. */
    public Map<String, Object> toData() {
        Map<String, Object> data = new LinkedHashMap<>();
        settings.forEach(setting -> data.put(setting.name(), plain(setting.value())));
        return Collections.unmodifiableMap(data);
    }

    private static Object plain(Object value) {
        if (value instanceof Starter starter) {
            return starter.toData();
        }
        return value instanceof List<?> list ? list.stream().map(Starter::plain).toList() : value;
    }
}
