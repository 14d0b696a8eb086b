package io.chartwright.checks.objects;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A label selector, in either form that Kubernetes has: a plain map of labels, or {@code matchLabels} with
 * {@code matchExpressions}.
 */
public final class Selector {
    private final Map<String, Fields> labels;
    private final List<Fields> expressions;

    private Selector(Fields labels, List<Fields> expressions) {
        this.labels = labels.entries();
        this.expressions = expressions;
    }

    /** Reads a {@code LabelSelector}, as workloads, budgets and network policies have one. */
    public static Selector of(Fields selector) {
        return new Selector(selector.at("matchLabels"), selector.items("matchExpressions"));
    }

    /** Reads a plain map of labels, as Services have one. */
    public static Selector ofLabels(Fields labels) {
        return new Selector(labels, List.of());
    }

    /** The labels that it asks for to the letter. */
    public Map<String, String> labels() {
        Map<String, String> exact = new LinkedHashMap<>();
        labels.forEach((key, wanted) -> {
            if (wanted.value() instanceof String value) {
                exact.put(key, value);
            }
        });
        return exact;
    }

    /** Whether it asks for nothing, and so for everything or for nothing at all: that depends on whose it is. */
    public boolean empty() {
        return labels.isEmpty() && expressions.isEmpty();
    }

    /** The labels that it asks for by their values: all of them where it has no expressions. */
    public Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        labels.forEach((key, wanted) -> {
            if (wanted.value() instanceof String value) {
                values.put(key, value);
            }
        });
        return values;
    }

    /** Whether labels are what it asks for. An empty selector matches all labels. */
    public boolean matches(Map<String, String> candidate) {
        return labels.entrySet().stream()
                        .allMatch(wanted -> wanted.getValue().value() instanceof String value
                                && value.equals(candidate.get(wanted.getKey())))
                && expressions.stream().allMatch(expression -> matches(expression, candidate));
    }

    private static boolean matches(Fields expression, Map<String, String> candidate) {
        String actual = candidate.get(expression.text("key"));
        boolean listed =
                actual != null && expression.items("values").stream().anyMatch(value -> actual.equals(value.value()));
        return switch (expression.text("operator")) {
            case "In" -> listed;
            case "NotIn" -> !listed;
            case "Exists" -> actual != null;
            case "DoesNotExist" -> actual == null;
            default -> false;
        };
    }

    /** The selector as {@code kubectl} would write it. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        labels.forEach((key, value) ->
                text.append(text.isEmpty() ? "" : ",").append(key).append('=').append(value.value()));
        expressions.forEach(expression -> text.append(text.isEmpty() ? "" : ",")
                .append(expression.text("key"))
                .append(' ')
                .append(expression.text("operator"))
                .append(' ')
                .append(expression.at("values").value()));
        return text.toString();
    }
}
