package io.chartwright.checks.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/** What messages call values and their places. Keeps what a Secret holds to itself. */
final class Spoken {
    private static final int LONG = 60;
    private static final Set<String> HIDDEN = Set.of("data", "stringData");

    private final JsonNode root;
    private final String whole;

    Spoken(JsonNode root, String whole) {
        this.root = root;
        this.whole = whole;
    }

    /** Whether all of the data is an object, and so most likely made by a template. */
    boolean isRendered() {
        return root.has("kind") && root.has("apiVersion");
    }

    /** A path as findings have it: {@code spec.containers[0].image}. */
    static String path(List<Object> steps) {
        StringBuilder path = new StringBuilder();
        for (Object step : steps) {
            if (step instanceof Integer index) {
                path.append('[').append(index).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step);
            }
        }
        return path.toString();
    }

    /** The last name in a path: {@code image}, {@code an item of args}, or what all of the data is called. */
    String name(List<Object> steps) {
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (steps.get(i) instanceof String name) {
                return (i == steps.size() - 1 ? "" : "an item of ") + name;
            }
        }
        return steps.isEmpty() ? whole : "an item of " + whole;
    }

    /** The value at a path with its type: {@code '8080' is a string}. */
    String valueAndType(List<Object> steps, JsonNode value) {
        if (value.isContainerNode() || hidden(steps)) {
            return type(value) + " stands here";
        }
        return value(steps, value) + " is " + type(value);
    }

    /** The value at a path: {@code 'Allways'}, {@code 70000}, or what may be said of it. */
    String value(List<Object> steps, JsonNode value) {
        if (value.isContainerNode()) {
            return "the " + (value.isObject() ? "mapping" : "list");
        }
        if (hidden(steps)) {
            return "the value";
        }
        return value.isTextual() ? "'" + cut(value.textValue()) + "'" : cut(value.asText());
    }

    /** Whether a value must not be shown. */
    boolean hidden(List<Object> steps) {
        JsonNode here = root;
        for (Object step : steps) {
            if (here.path("kind").asText().equals("Secret") && HIDDEN.contains(step)) {
                return true;
            }
            here = step instanceof Integer index ? here.path(index) : here.path(String.valueOf(step));
        }
        return false;
    }

    static String type(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "a mapping";
            case ARRAY -> "a list";
            case BOOLEAN -> "a boolean";
            case NUMBER -> value.isIntegralNumber() ? "an integer" : "a number";
            case NULL -> "null";
            default -> "a string";
        };
    }

    /** What JSON Schema calls a type, as messages call it. */
    static String type(String word) {
        return switch (word) {
            case "object" -> "a mapping";
            case "array" -> "a list";
            case "integer" -> "an integer";
            case "null" -> "null";
            default -> "a " + word;
        };
    }

    static String cut(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.length() > LONG || !line.equals(text)
                ? line.substring(0, Math.min(line.length(), LONG)) + "..."
                : text;
    }
}
