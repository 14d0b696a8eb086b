package io.chartwright.model.gitops;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who may do what with Argo CD.
 *
 * @param defaultRole what everybody may do who can log in; nothing where nobody says
 * @param roles the roles, by their names
 */
public record Rbac(Optional<String> defaultRole, SortedMap<String, Role> roles) {

    public Rbac {
        roles = Collections.unmodifiableSortedMap(new TreeMap<>(roles));
    }
}
