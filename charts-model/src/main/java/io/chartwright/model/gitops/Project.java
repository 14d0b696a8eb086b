package io.chartwright.model.gitops;

import java.util.List;

/**
 * What an umbrella chart's project allows and forbids, beyond what its Applications need.
 *
 * @param sourceRepositories further repositories that Applications of the project may take from
 */
public record Project(List<String> sourceRepositories) {

    public Project {
        sourceRepositories = List.copyOf(sourceRepositories);
    }

    /** What its Applications need, and no more. */
    public static Project standard() {
        return new Project(List.of());
    }
}
