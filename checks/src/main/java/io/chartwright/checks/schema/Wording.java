package io.chartwright.checks.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import io.chartwright.core.problem.Suggestions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Says in our words what one error of the validator means. */
final class Wording {
    /** What people call texts of a format, where a pattern only says how they are written. */
    private static final Map<String, String> FORMATS =
            Map.of("byte", "base64", "quantity", "a quantity, such as 500m or 2Gi");

    /** More names than these help nobody. */
    private static final int MANY = 16;

    private final JsonNode schema;
    private final Spoken spoken;

    Wording(JsonNode schema, Spoken spoken) {
        this.schema = schema;
        this.spoken = spoken;
    }

    Mismatch of(Error error, List<Object> at) {
        JsonNode value = error.getInstanceNode();
        String rule = error.getKeyword();
        return switch (rule) {
            case "type" -> wrongType(at, value, types(error));
            case "additionalProperties", "unevaluatedProperties" -> unknown(error, at);
            case "required", "dependencies", "dependentRequired" -> missing(error, at);
            case "enum", "const" -> notAllowed(error, at, value);
            case "false" -> bad(at, spoken.name(at) + " may not be set here", "remove it");
            case "format" -> badFormat(error, at, value);
            case "pattern" -> unmatched(error, at, value);
            default -> value.isNull() ? isNull(at) : limit(rule, error, at, value);
        };
    }

    /** A value of another type than any that is taken. */
    Mismatch wrongType(List<Object> at, JsonNode value, Collection<String> types) {
        if (value.isNull()) {
            return isNull(at);
        }
        String taken = types.stream().map(Spoken::type).collect(Collectors.joining(" or "));
        return new Mismatch(
                Mismatch.WRONG_TYPE,
                Spoken.path(at),
                spoken.valueAndType(at, value) + ", and " + spoken.name(at) + " takes " + taken,
                howTo(value, types));
    }

    /** None of several fields is there, and one is needed. */
    Mismatch oneOfFields(List<Object> at, Collection<String> fields) {
        return new Mismatch(
                Mismatch.MISSING_FIELD,
                Spoken.path(at),
                spoken.name(at) + " needs one of " + String.join(", ", fields) + ", and has none",
                "set one of them");
    }

    /** Fits several forms of which it may fit one only. */
    Mismatch tooMany(Error error, List<Object> at) {
        Set<String> fields = new TreeSet<>();
        node(Steps.of(error.getSchemaLocation().getFragment()))
                .forEach(branch -> branch.path("required").forEach(field -> {
                    if (error.getInstanceNode().has(field.asText())) {
                        fields.add(field.asText());
                    }
                }));
        return fields.size() > 1
                ? bad(
                        at,
                        String.join(" and ", fields) + " are set, and " + spoken.name(at) + " takes one of them only",
                        "remove all but one")
                : bad(at, spoken.name(at) + " matches several forms that exclude each other", "keep to one of them");
    }

    /** The types that a value of another one was held against. */
    static List<String> types(Error error) {
        Object taken = error.getArguments()[1];
        List<String> types = new ArrayList<>();
        for (String word : String.valueOf(taken).replaceAll("[\\[\\] ]", "").split(",")) {
            if (!word.equals("null")) {
                types.add(word);
            }
        }
        return types;
    }

    private Mismatch isNull(List<Object> at) {
        return new Mismatch(
                Mismatch.NULL_VALUE,
                Spoken.path(at),
                spoken.name(at) + " is set to nothing",
                "say a value, or drop the key");
    }

    private String howTo(JsonNode value, Collection<String> types) {
        if (value.isTextual()
                && (types.contains("integer") && value.textValue().matches("-?[0-9]{1,18}")
                        || types.contains("number") && value.textValue().matches("-?[0-9]+(\\.[0-9]+)?")
                        || types.contains("boolean") && value.textValue().matches("true|false"))) {
            return "drop the quotes";
        }
        if (types.contains("string") && value.isValueNode()) {
            return spoken.isRendered()
                    ? "put it in quotes; in a template, pipe it through 'quote'"
                    : "put it in quotes";
        }
        if (types.contains("array")) {
            return "begin each item with '- ', also a single one";
        }
        if (types.contains("object")) {
            return "write it as 'key: value', one a line";
        }
        return "write " + types.stream().map(Spoken::type).collect(Collectors.joining(" or "));
    }

    private Mismatch unknown(Error error, List<Object> at) {
        String name = String.valueOf(error.getProperty());
        List<Object> rule = Steps.of(error.getSchemaLocation().getFragment());
        List<String> known = names(node(rule.subList(0, rule.size() - 1)).path("properties"));
        String hint = Suggestions.nearest(name, known)
                .map(word -> "did you mean '" + word + "'?")
                .orElseGet(() -> known.isEmpty()
                        ? "remove it"
                        : known.size() > MANY
                                ? "remove it, or move it to where it belongs"
                                : "known here: " + String.join(", ", known));
        return new Mismatch(
                Mismatch.UNKNOWN_FIELD,
                Spoken.path(plus(at, name)),
                "'" + Spoken.cut(name) + "' is no field of " + spoken.name(at),
                hint);
    }

    private Mismatch missing(Error error, List<Object> at) {
        if (!error.getKeyword().equals("required")) {
            return new Mismatch(
                    Mismatch.MISSING_FIELD,
                    Spoken.path(at),
                    "'" + error.getProperty() + "' is set without what belongs to it",
                    "set the fields that belong to it, or remove it");
        }
        String name = String.valueOf(error.getProperty());
        return new Mismatch(
                Mismatch.MISSING_FIELD,
                Spoken.path(plus(at, name)),
                "'" + name + "' is missing in " + spoken.name(at),
                "set " + name);
    }

    private Mismatch notAllowed(Error error, List<Object> at, JsonNode value) {
        if (value.isNull()) {
            return isNull(at);
        }
        JsonNode rule = node(Steps.of(error.getSchemaLocation().getFragment()));
        List<String> words = new ArrayList<>();
        (rule.isArray() ? rule : List.of(rule)).forEach(word -> {
            if (!word.isNull() && !word.asText("none").isEmpty()) {
                words.add(word.isContainerNode() ? word.toString() : word.asText());
            }
        });
        String list = words.size() > MANY ? words.size() + " words" : String.join(", ", words);
        return bad(
                at,
                spoken.value(at, value) + " is "
                        + (words.size() == 1
                                ? "not " + list + ", which is all that "
                                : "none of " + list + ", which are all that ")
                        + spoken.name(at) + " takes",
                Suggestions.nearest(value.isValueNode() ? value.asText() : "", words)
                        .map(word -> "did you mean '" + word + "'?")
                        .orElse("write " + (words.size() == 1 ? list : "one of them")));
    }

    private Mismatch badFormat(Error error, List<Object> at, JsonNode value) {
        String format = String.valueOf(error.getArguments()[0]);
        return new Mismatch(
                Mismatch.BAD_FORMAT,
                Spoken.path(at),
                spoken.value(at, value) + " is not written as a " + format + ", which " + spoken.name(at) + " takes",
                "write a " + format);
    }

    private Mismatch unmatched(Error error, List<Object> at, JsonNode value) {
        List<Object> rule = Steps.of(error.getSchemaLocation().getFragment());
        JsonNode around = node(rule.subList(0, rule.size() - 1));
        String format = FORMATS.get(around.path("format").asText());
        return format == null
                ? bad(
                        at,
                        spoken.value(at, value) + " does not match "
                                + Spoken.cut(around.path("pattern").asText()) + ", the pattern of "
                                + spoken.name(at),
                        "write it as the pattern asks")
                : new Mismatch(
                        Mismatch.BAD_FORMAT,
                        Spoken.path(at),
                        spoken.value(at, value) + " is not " + format + ", and " + spoken.name(at) + " must be",
                        "write " + format);
    }

    private Mismatch limit(String rule, Error error, List<Object> at, JsonNode value) {
        String bound = Spoken.cut(
                node(Steps.of(error.getSchemaLocation().getFragment())).asText());
        String is = spoken.value(at, value);
        String name = spoken.name(at);
        return switch (rule) {
            case "minimum" ->
                bad(at, is + " is less than " + bound + ", the least that " + name + " takes", "raise it");
            case "exclusiveMinimum" ->
                bad(at, is + " is not more than " + bound + ", and " + name + " must be", "raise it");
            case "maximum" -> bad(at, is + " is more than " + bound + ", the most that " + name + " takes", "lower it");
            case "exclusiveMaximum" ->
                bad(at, is + " is not less than " + bound + ", and " + name + " must be", "lower it");
            case "multipleOf" -> bad(at, is + " is no multiple of " + bound, "write a multiple of " + bound);
            case "minLength" ->
                bad(at, is + " is shorter than the " + bound + " characters that " + name + " needs", "lengthen it");
            case "maxLength" ->
                bad(at, is + " is longer than the " + bound + " characters that " + name + " takes", "shorten it");
            case "minItems" -> bad(at, name + " has fewer items than " + bound, "add what is missing");
            case "maxItems" -> bad(at, name + " has more items than " + bound, "remove some");
            case "minProperties" -> bad(at, name + " has fewer fields than " + bound, "add what is missing");
            case "maxProperties" -> bad(at, name + " has more fields than " + bound, "remove some");
            case "uniqueItems" -> bad(at, name + " has an item twice", "remove one of the two");
            case "propertyNames" ->
                bad(
                        plus(at, String.valueOf(error.getProperty())),
                        "'" + error.getProperty() + "' cannot be a key of " + name,
                        "rename it");
            case "contains" -> bad(at, name + " lacks an item that must be there", "add it");
            case "not" -> bad(at, name + " is of a form that is ruled out", "change it");
            default -> bad(at, name + " does not match what the schema says of '" + rule + "'", "change it");
        };
    }

    private static Mismatch bad(List<Object> at, String message, String hint) {
        return new Mismatch(Mismatch.BAD_VALUE, Spoken.path(at), message, hint);
    }

    private JsonNode node(List<Object> steps) {
        JsonNode here = schema;
        for (Object step : steps) {
            here = step instanceof Integer index && here.isArray() ? here.path(index) : here.path(String.valueOf(step));
        }
        return here;
    }

    private static List<String> names(JsonNode mapping) {
        return StreamSupport.stream(((Iterable<String>) mapping::fieldNames).spliterator(), false)
                .sorted()
                .toList();
    }

    private static List<Object> plus(List<Object> at, String name) {
        List<Object> longer = new ArrayList<>(at);
        longer.add(name);
        return longer;
    }
}
