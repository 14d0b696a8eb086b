package io.chartwright.model;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Findings of a rule that may stay where they are. It holds for what is in all of the places that it names; at least one is
 * named.
 *
 * @param code the rule, as reports name it
 * @param environment an environment
 * @param chart an umbrella chart
 * @param subchart a subchart, of whichever chart unless that is named too
 * @param object an object: kind, slash, name; {@code *} stands for any part of the name
 * @param file a file of the tree, such as {@code helm/charts/shop/values.yaml}
 * @param field a field of the object or file, as reports name it, such as {@code web.env.GREETING}
 * @param reason why they may stay; reports print it
 */
public record Suppression(
        String code,
        Optional<String> environment,
        Optional<String> chart,
        Optional<String> subchart,
        Optional<String> object,
        Optional<String> file,
        Optional<String> field,
        String reason) {
    private static final Pattern OBJECT = Pattern.compile("[A-Z][A-Za-z0-9]*/[-A-Za-z0-9.:_*]+");

    /** @throws InvalidModelException if no place is named, there is no reason, or something is malformed */
    public Suppression {
        Faults faults = new Faults();
        CheckFaults.code(faults, "code", code);
        if (Stream.of(environment, chart, subchart, object, file, field).allMatch(Optional::isEmpty)) {
            faults.add(
                    "",
                    "missing-value",
                    "nothing says where findings of " + Faults.quote(code) + " may stay",
                    "name an 'environment', 'chart', 'subchart', 'object', 'file' or 'field'; if they matter less"
                            + " everywhere, say so in 'severities'");
        }
        object.filter(name -> !OBJECT.matcher(name).matches())
                .ifPresent(name -> faults.add(
                        "object",
                        "bad-object",
                        Faults.quote(name) + " names no object",
                        "write kind and name as reports have them, such as 'Deployment/web'; '*' stands for any part of"
                                + " the name"));
        faults.notBlank("reason", reason);
        faults.throwIfAny();
    }

    /** A suppression to describe, of findings of this rule. */
    public static Builder ofRule(String code) {
        return new Builder(code);
    }

    /** What it holds for, without the reason: two that have this in common say the same. */
    List<Object> scope() {
        return List.of(code, environment, chart, subchart, object, file, field);
    }

    /** Builds a suppression; see the record for the meaning of each word. */
    public static final class Builder {
        private final String code;
        private Optional<String> environment = Optional.empty();
        private Optional<String> chart = Optional.empty();
        private Optional<String> subchart = Optional.empty();
        private Optional<String> object = Optional.empty();
        private Optional<String> file = Optional.empty();
        private Optional<String> field = Optional.empty();
        private String reason = "";

        private Builder(String code) {
            this.code = code;
        }

        public Builder environment(String name) {
            this.environment = Optional.of(name);
            return this;
        }

        public Builder chart(String name) {
            this.chart = Optional.of(name);
            return this;
        }

        public Builder subchart(String name) {
            this.subchart = Optional.of(name);
            return this;
        }

        public Builder object(String kindAndName) {
            this.object = Optional.of(kindAndName);
            return this;
        }

        public Builder file(String path) {
            this.file = Optional.of(path);
            return this;
        }

        public Builder field(String path) {
            this.field = Optional.of(path);
            return this;
        }

        public Builder reason(String reason) {
            this.reason = reason;
            return this;
        }

        /** @throws InvalidModelException if no place is named, there is no reason, or something is malformed */
        public Suppression build() {
            return new Suppression(code, environment, chart, subchart, object, file, field, reason);
        }
    }
}
