package io.chartwright.checks.schema;

import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Paths of the validator, taken apart. */
final class Steps {
    private static final Set<String> CHOICES = Set.of("anyOf", "oneOf");
    private static final Set<String> NAMED =
            Set.of("properties", "patternProperties", "definitions", "$defs", "dependencies", "dependentSchemas");
    private static final Set<String> BELOW = Set.of("items", "additionalItems", "additionalProperties", "contains");

    private Steps() {}

    /** The names and numbers of a path. */
    static List<Object> of(NodePath path) {
        List<Object> steps = new ArrayList<>(path.getNameCount());
        for (int i = 0; i < path.getNameCount(); i++) {
            Object step = path.getElement(i);
            steps.add(step instanceof Number number ? (Object) number.intValue() : String.valueOf(step));
        }
        return steps;
    }

    /**
     * A word of a schema that lets data choose among several: where it stands in the path of an evaluation.
     *
     * @param at its index in the evaluation's path
     * @param depth how many steps into the data the evaluation has made by then
     */
    record Choice(int at, int depth) {}

    /** The first choice in the path of an evaluation, from an index on; null if there is none. */
    static @org.jspecify.annotations.Nullable Choice firstChoice(List<Object> evaluation, int from) {
        int depth = 0;
        for (int i = 0; i < evaluation.size(); i++) {
            Object step = evaluation.get(i);
            boolean last = i == evaluation.size() - 1;
            if (i >= from && CHOICES.contains(step)) {
                return new Choice(i, depth);
            }
            if (NAMED.contains(step) && !last) {
                depth += step.equals("properties") || step.equals("patternProperties") ? 1 : 0;
                i++;
            } else if (BELOW.contains(step) && !last) {
                depth++;
                if (evaluation.get(i + 1) instanceof Integer) {
                    i++;
                }
            }
        }
        return null;
    }
}
