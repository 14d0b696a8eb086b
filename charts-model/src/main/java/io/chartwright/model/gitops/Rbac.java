package io.chartwright.model.gitops;

import io.chartwright.model.Faults;
import io.chartwright.model.InvalidModelException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Who may do what with Argo CD.
 *
 * @param defaultRole the role of everybody who can log in; nobody can be denied what it allows. Where absent, whoever has
 *     no other role may do nothing
 * @param scopes the claims of a login that name groups; {@code groups} where empty
 * @param roles the roles, by their names
 */
public record Rbac(Optional<String> defaultRole, List<String> scopes, SortedMap<String, Role> roles) {

    /** @throws InvalidModelException if roles or scopes are malformed, or name roles that are not there */
    public Rbac {
        scopes = List.copyOf(scopes);
        roles = Collections.unmodifiableSortedMap(new TreeMap<>(roles));
        Faults faults = new Faults();
        RoleFaults.check(faults, defaultRole, scopes, roles);
        faults.throwIfAny();
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.defaultRole = defaultRole;
        copy.scopes = scopes;
        copy.roles = new TreeMap<>(roles);
        return copy;
    }

    /** Builds who may do what; faults are kept until {@link #build()}, so that all are told at once. */
    public static final class Builder {
        private final Faults faults = new Faults();
        private Optional<String> defaultRole = Optional.empty();
        private List<String> scopes = List.of();
        private SortedMap<String, Role> roles = new TreeMap<>();

        private Builder() {}

        public Builder defaultRole(String role) {
            this.defaultRole = Optional.of(role);
            return this;
        }

        public Builder scopes(List<String> claims) {
            this.scopes = List.copyOf(claims);
            return this;
        }

        public Builder roles(SortedMap<String, Role> roles) {
            this.roles = new TreeMap<>(roles);
            return this;
        }

        /** Adds a role, or changes the one of this name. */
        public Builder role(String name, Consumer<Role.Builder> role) {
            Role known = roles.get(name);
            Role.Builder builder = known == null ? Role.builder() : known.toBuilder();
            faults.collect("roles." + name, () -> {
                        role.accept(builder);
                        return builder.build();
                    })
                    .ifPresent(built -> roles.put(name, built));
            return this;
        }

        /** @throws InvalidModelException with all that is malformed */
        public Rbac build() {
            faults.throwIfAny();
            return new Rbac(defaultRole, scopes, roles);
        }
    }
}
