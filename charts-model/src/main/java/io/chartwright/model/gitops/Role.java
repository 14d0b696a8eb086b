package io.chartwright.model.gitops;

import io.chartwright.model.Faults;
import io.chartwright.model.InvalidModelException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What people of some groups may do.
 *
 * @param description what it is for, in one line
 * @param groups the groups of the identity provider whose people have it, or names of local accounts
 * @param inherits other roles whose rights it has, too; {@code admin} and {@code readonly} are Argo CD's own
 * @param grants what they may do, in words
 * @param permissions what they may and may not do, line by line, where there are no words for it
 */
public record Role(
        String description,
        List<String> groups,
        List<String> inherits,
        List<Grant> grants,
        List<Permission> permissions) {
    /** Argo CD's own role that may do everything. */
    public static final String ADMIN = "admin";
    /** Argo CD's own role that may see everything, logs included. */
    public static final String READONLY = "readonly";

    /** Argo CD's own roles. */
    static final Set<String> BUILT_IN = Set.of(ADMIN, READONLY);

    private static final Pattern GROUP =
            Pattern.compile("[^\\s,\"'\\p{Cntrl}]([^,\"'\\p{Cntrl}]*[^\\s,\"'\\p{Cntrl}])?");

    /** @throws InvalidModelException with all that is malformed */
    public Role {
        groups = List.copyOf(groups);
        inherits = List.copyOf(inherits);
        grants = List.copyOf(grants);
        permissions = List.copyOf(permissions);
        Faults faults = new Faults();
        faults.notBlank("description", description);
        if (description.chars().anyMatch(Character::isISOControl)) {
            faults.add("description", "bad-text", "has more than one line", "say it in one line");
        }
        for (int i = 0; i < groups.size(); i++) {
            checkGroup(faults, "groups." + i, groups.get(i));
        }
        twice(faults, "groups", groups);
        twice(faults, "inherits", inherits);
        if (inherits.isEmpty() && grants.isEmpty() && permissions.isEmpty()) {
            faults.add("", "missing-value", "the role may do nothing", "give it 'grants', 'permissions' or 'inherits'");
        }
        faults.throwIfAny();
    }

    private static void checkGroup(Faults faults, String path, String group) {
        if (!GROUP.matcher(group).matches()) {
            faults.add(
                    path,
                    "bad-group",
                    Faults.quote(group) + " cannot stand in a policy",
                    "name the group without commas, quotes, tabs and line breaks, and without blanks around it");
        } else if (group.startsWith("role:") || group.startsWith("proj:")) {
            faults.add(
                    path,
                    "bad-group",
                    Faults.quote(group) + " is no group to Argo CD, but a role",
                    "name a group of the identity provider; what roles have from each other, 'inherits' says");
        } else if (group.equals(ADMIN)) {
            faults.add(
                    path,
                    "bad-group",
                    "'admin' is Argo CD's own account, which may do everything",
                    "give the group another name in the identity provider");
        }
    }

    private static void twice(Faults faults, String path, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            if (!seen.add(names.get(i))) {
                faults.add(
                        path + "." + i,
                        "duplicate-name",
                        Faults.quote(names.get(i)) + " is there twice",
                        "take one of them away");
            }
        }
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.description = description;
        copy.groups = groups;
        copy.inherits = inherits;
        copy.grants.addAll(grants);
        copy.permissions.addAll(permissions);
        return copy;
    }

    /** Builds a role; see the record for the meaning of each word. */
    public static final class Builder {
        private String description = "";
        private List<String> groups = List.of();
        private List<String> inherits = List.of();
        private final List<Grant> grants = new ArrayList<>();
        private final List<Permission> permissions = new ArrayList<>();

        private Builder() {}

        public Builder description(String description) {
            this.description = description;
            return this;
        }

        public Builder groups(List<String> groups) {
            this.groups = List.copyOf(groups);
            return this;
        }

        public Builder groups(String... groups) {
            return groups(List.of(groups));
        }

        public Builder inherits(List<String> roles) {
            this.inherits = List.copyOf(roles);
            return this;
        }

        public Builder inherits(String... roles) {
            return inherits(List.of(roles));
        }

        public Builder grants(List<Grant> grants) {
            this.grants.clear();
            this.grants.addAll(grants);
            return this;
        }

        /** Adds what may be done everywhere. */
        public Builder may(Capability... words) {
            return may(Grant.of(words));
        }

        /** Adds what may be done, and where. */
        public Builder may(Grant grant) {
            this.grants.add(grant);
            return this;
        }

        public Builder permissions(List<Permission> permissions) {
            this.permissions.clear();
            this.permissions.addAll(permissions);
            return this;
        }

        /** Adds a line. */
        public Builder permission(Permission permission) {
            this.permissions.add(permission);
            return this;
        }

        /** @throws InvalidModelException with all that is malformed */
        public Role build() {
            return new Role(description, groups, inherits, grants, permissions);
        }
    }
}
