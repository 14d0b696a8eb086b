package io.chartwright.checks.rules.naming;

import io.chartwright.checks.rule.Check;
import java.util.List;

/** The rules about names. */
public final class NamingRules {
    private NamingRules() {}

    /** All of them, in the order of the page of rules. */
    public static List<Check> all() {
        return List.of(
                new NameTooLong(),
                new NameMalformed(),
                new DuplicateObject(),
                new HostUsedTwice(),
                new LabelMalformed(),
                new AnnotationMalformed(),
                new PortName(),
                new ForeignNamespace());
    }
}
