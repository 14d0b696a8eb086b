package io.chartwright.checks.rules.reference;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A Secret that must be in the cluster, and that nothing of the tree makes.
 *
 * @param environment the environment; empty for a chart that is rendered once
 * @param namespace the namespace that it must be in
 * @param name its name
 * @param keys the keys that it must have; more may be taken from it where all are mounted
 * @param usedBy the objects that name it, as {@code Deployment/web}
 */
public record ExpectedSecret(
        String environment, String namespace, String name, SortedSet<String> keys, SortedSet<String> usedBy) {

    public ExpectedSecret {
        keys = Collections.unmodifiableSortedSet(new TreeSet<>(keys));
        usedBy = Collections.unmodifiableSortedSet(new TreeSet<>(usedBy));
    }

    /** Its name with its keys: {@code web-database (password, user)}. */
    @Override
    public String toString() {
        return keys.isEmpty() ? name : name + " (" + String.join(", ", keys) + ")";
    }
}
