package io.chartwright.render.gitops;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What documents have in common: their data, with a {@link SetText} for each text. What no text can say, because a number,
 * a switch or a structure differs, is left out, and the way to it noted.
 */
final class SetShape {
    private static final List<String> NAME = List.of("metadata", "name");
    private static final Map<String, String> SHORT = Map.of("targetRevision", "revision", "repoURL", "repository");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9]+");

    private final SetParameters parameters;
    private final List<Integer> rows;
    private final List<List<String>> gaps = new ArrayList<>();

    /** @param rows which rows of the parameters the documents belong to, in their order */
    SetShape(SetParameters parameters, List<Integer> rows) {
        this.parameters = parameters;
        this.rows = rows;
    }

    /** What these documents, one for each row, have in common. */
    Map<String, Object> of(List<Map<String, Object>> documents) {
        return mapping(new ArrayList<>(documents), List.of());
    }

    /** The ways to what the last documents had not in common. */
    List<List<String>> gaps() {
        return List.copyOf(gaps);
    }

    /** Empty for a gap. */
    private Optional<Object> common(List<Object> values, List<String> path) {
        if (values.stream().allMatch(String.class::isInstance)) {
            return text(values.stream().map(String.class::cast).toList(), path);
        }
        if (values.stream().allMatch(Map.class::isInstance)) {
            return Optional.of(mapping(values, path));
        }
        if (values.stream().allMatch(List.class::isInstance)) {
            return list(values, path);
        }
        return values.stream().distinct().count() == 1 ? Optional.of(values.get(0)) : gap(path);
    }

    private Optional<Object> gap(List<String> path) {
        gaps.add(path);
        return Optional.empty();
    }

    private Optional<Object> text(List<String> texts, List<String> path) {
        boolean same = texts.stream().distinct().count() == 1;
        // Of a single element nobody can tell what another would share; but its name must come from it.
        if (same && !(rows.size() == 1 && path.equals(NAME))) {
            return Optional.of(SetText.plain(texts.get(0)));
        }
        Optional<SetText> found =
                SetText.behind(texts, rows.stream().map(parameters.rows()::get).toList(), parameters.of(rows));
        if (found.isPresent()) {
            return Optional.of(found.get());
        }
        // Which of several texts is in a list is a matter of structure.
        return isItem(path) ? gap(path) : Optional.of(SetText.parameter(parameters.add(name(path), rows, texts)));
    }

    private Map<String, Object> mapping(List<Object> values, List<String> path) {
        Set<String> keys = new LinkedHashSet<>();
        values.forEach(value -> ((Map<?, ?>) value).keySet().forEach(key -> keys.add(String.valueOf(key))));
        Map<String, Object> mapping = new LinkedHashMap<>();
        for (String key : keys) {
            List<Object> children = new ArrayList<>();
            values.forEach(value ->
                    Optional.<Object>ofNullable(((Map<?, ?>) value).get(key)).ifPresent(children::add));
            List<String> way = below(path, key);
            Optional<Object> child = children.size() == values.size() ? common(children, way) : gap(way);
            child.ifPresent(found -> mapping.put(key, found));
        }
        return mapping;
    }

    private Optional<Object> list(List<Object> values, List<String> path) {
        if (values.stream().map(value -> ((List<?>) value).size()).distinct().count() > 1) {
            return gap(path);
        }
        int before = gaps.size();
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < ((List<?>) values.get(0)).size(); i++) {
            int index = i;
            List<Object> item = new ArrayList<>();
            values.forEach(value -> item.add(((List<?>) value).get(index)));
            common(item, below(path, item(item, index))).ifPresent(items::add);
        }
        if (gaps.size() > before) {
            // A patch replaces lists as a whole.
            gaps.subList(before, gaps.size()).clear();
            return gap(path);
        }
        return Optional.of(items);
    }

    /** What an item is called: a number in brackets, and its name where all have one. */
    private static String item(List<Object> items, int index) {
        Set<Object> names = new LinkedHashSet<>();
        items.forEach(
                item -> names.add(item instanceof Map<?, ?> map && map.get("name") instanceof String name ? name : ""));
        return names.size() == 1 ? "[" + index + "]" + names.iterator().next() : "[" + index + "]";
    }

    private static boolean isItem(List<String> path) {
        return path.get(path.size() - 1).startsWith("[");
    }

    private static List<String> below(List<String> path, String key) {
        List<String> below = new ArrayList<>(path);
        below.add(key);
        return below;
    }

    /** What to call what is at the end of a way: by its key, or by its name where the key is {@code value}. */
    private static String name(List<String> path) {
        String key = path.get(path.size() - 1);
        if (key.equals("value") && path.size() > 1) {
            key = path.get(path.size() - 2).replaceFirst("^\\[\\d+]", "");
            key = key.substring(key.lastIndexOf('.') + 1);
        }
        key = key.substring(key.lastIndexOf('/') + 1);
        return SHORT.getOrDefault(key, identifier(key));
    }

    /** A key as an identifier of Go, in camel case. */
    static String identifier(String key) {
        StringBuilder identifier = new StringBuilder();
        for (Matcher words = WORD.matcher(key); words.find(); ) {
            String word = words.group();
            identifier.append(
                    identifier.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return identifier.isEmpty() || Character.isDigit(identifier.charAt(0))
                ? "value" + identifier
                : identifier.toString();
    }

    /** What of a document is at the ends of these ways; what it lacks is left out. */
    static Map<String, Object> at(List<List<String>> ways, Map<String, Object> document) {
        Map<String, Object> found = new LinkedHashMap<>();
        for (List<String> way : ways) {
            Optional<Object> data = Optional.of(document);
            for (String key : way) {
                data = data.flatMap(
                        at -> at instanceof Map<?, ?> map ? Optional.ofNullable(map.get(key)) : Optional.empty());
            }
            data.ifPresent(end -> put(found, way, end));
        }
        return found;
    }

    @SuppressWarnings("unchecked") // Made here, and of nothing else.
    private static void put(Map<String, Object> into, List<String> way, Object data) {
        Map<String, Object> at = into;
        for (String key : way.subList(0, way.size() - 1)) {
            at = (Map<String, Object>) at.computeIfAbsent(key, unseen -> new LinkedHashMap<String, Object>());
        }
        at.put(way.get(way.size() - 1), data);
    }

    /** What is like another, whatever its texts say. */
    static Object skeleton(Object data) {
        if (data instanceof Map<?, ?> map) {
            Map<String, Object> bones = new TreeMap<>();
            map.forEach((key, value) -> bones.put(String.valueOf(key), skeleton(value)));
            return bones;
        }
        if (data instanceof List<?> list) {
            return list.stream().map(SetShape::skeleton).toList();
        }
        return data instanceof String ? "" : data;
    }
}
