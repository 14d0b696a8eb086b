package io.chartwright.model.gitops;

import java.util.List;

/**
 * What people of some groups may do.
 *
 * @param description what it is for, in one line
 * @param groups the groups of the identity provider whose people have it
 */
public record Role(String description, List<String> groups) {

    public Role {
        groups = List.copyOf(groups);
    }
}
