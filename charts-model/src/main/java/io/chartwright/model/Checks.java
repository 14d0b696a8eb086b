package io.chartwright.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * How the tree of a platform is checked before it gets out.
 *
 * @param failOn what is as bad as this, or worse, is a failure
 * @param strict whether objects without a schema are errors
 * @param schemas further schemas, of custom resources; of two for the same kind, that of the earlier folder counts
 * @param severities rules that are more or less bad here than elsewhere, by code
 * @param suppressions single findings that may stay
 */
public record Checks(
        Level failOn,
        boolean strict,
        List<SchemaFolder> schemas,
        SortedMap<String, SeverityChange> severities,
        List<Suppression> suppressions) {

    /** @throws InvalidModelException if a code is malformed or a suppression is there twice */
    public Checks {
        schemas = List.copyOf(schemas);
        severities = Collections.unmodifiableSortedMap(new TreeMap<>(severities));
        suppressions = List.copyOf(suppressions);
        Faults faults = new Faults();
        severities.keySet().forEach(code -> CheckFaults.code(faults, "severities." + code, code));
        Set<Object> scopes = new HashSet<>();
        for (int i = 0; i < suppressions.size(); i++) {
            if (!scopes.add(suppressions.get(i).scope())) {
                faults.add(
                        "suppressions." + i,
                        "duplicate-suppression",
                        Faults.quote(suppressions.get(i).code()) + " is suppressed twice for the same place",
                        "delete one of them");
            }
        }
        faults.throwIfAny();
    }

    /** Nothing is changed and nothing may stay; errors alone are failures. */
    public static Checks standard() {
        return builder().build();
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.failOn = failOn;
        copy.strict = strict;
        copy.schemas = schemas;
        copy.severities = severities;
        copy.suppressions = suppressions;
        return copy;
    }

    /** Builds settings of checks; see the record for the meaning of each word. */
    public static final class Builder {
        private final Faults faults = new Faults();
        private Level failOn = Level.ERROR;
        private boolean strict;
        private List<SchemaFolder> schemas = List.of();
        private SortedMap<String, SeverityChange> severities = new TreeMap<>();
        private List<Suppression> suppressions = List.of();
        private int refused;

        private Builder() {}

        public Builder failOn(Level least) {
            this.failOn = least;
            return this;
        }

        public Builder strict(boolean strict) {
            this.strict = strict;
            return this;
        }

        public Builder schemas(List<SchemaFolder> folders) {
            this.schemas = folders;
            return this;
        }

        public Builder severities(SortedMap<String, SeverityChange> byCode) {
            this.severities = byCode;
            return this;
        }

        /** Makes findings of a rule more or less bad than they are elsewhere. */
        public Builder severity(String code, Level severity, String reason) {
            faults.collect("severities." + code, () -> new SeverityChange(severity, reason))
                    .ifPresent(change -> {
                        severities = new TreeMap<>(severities);
                        severities.put(code, change);
                    });
            return this;
        }

        public Builder suppressions(List<Suppression> all) {
            this.suppressions = all;
            return this;
        }

        /** Lets single findings of a rule stay: says where, and why. */
        public Builder suppress(String code, Consumer<Suppression.Builder> suppression) {
            Suppression.Builder builder = Suppression.ofRule(code);
            suppression.accept(builder);
            List<Suppression> all = new ArrayList<>(suppressions);
            faults.collect("suppressions." + (all.size() + refused), builder::build)
                    .ifPresentOrElse(all::add, () -> refused++);
            suppressions = all;
            return this;
        }

        /** @throws InvalidModelException with all that is malformed */
        public Checks build() {
            faults.throwIfAny();
            return new Checks(failOn, strict, schemas, severities, suppressions);
        }
    }
}
