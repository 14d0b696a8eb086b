package io.chartwright.catalog.service;

import java.util.Optional;

/**
 * What {@code helm test} asks of a service: a page that must answer.
 *
 * @param component the component that is asked
 * @param port the name of its port; the only one, or {@code http}, where absent
 * @param path the page's path; {@code /} where absent
 */
public record ServiceTest(String component, Optional<String> port, Optional<String> path) {

    /** A page of a component, at its only port or at {@code http}. */
    public static ServiceTest page(String component, String path) {
        return new ServiceTest(component, Optional.empty(), Optional.of(path));
    }
}
