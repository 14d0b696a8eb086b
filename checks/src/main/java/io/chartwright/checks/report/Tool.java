package io.chartwright.checks.report;

import java.util.Optional;

/**
 * Who reports.
 *
 * @param version the version of Chartwright
 * @param rulesPage the absolute address of the page of rules, without a fragment, where one is published
 */
public record Tool(String version, Optional<String> rulesPage) {
    /** The name that reports give. */
    public static final String NAME = "chartwright";

    /** Where a rule is explained. */
    Optional<String> page(String code) {
        return rulesPage.map(page -> page + "#" + code);
    }
}
