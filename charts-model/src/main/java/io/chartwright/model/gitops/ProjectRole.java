package io.chartwright.model.gitops;

import io.chartwright.model.Faults;
import io.chartwright.model.InvalidModelException;
import java.util.List;
import java.util.Optional;

/**
 * A role of one project: what it may do with its Applications, and with no others.
 *
 * @param description what it is for, in one line; at most 255 characters
 * @param groups the groups of the identity provider whose people have it; without any, only its tokens do
 * @param may what it may do; whoever may do anything may also see
 * @param environments the environments whose Applications are meant; all where empty
 */
public record ProjectRole(
        Optional<String> description, List<String> groups, List<ProjectAction> may, List<String> environments) {
    private static final int DESCRIPTION_LENGTH = 255;

    /** @throws InvalidModelException if it may do nothing, or a group cannot be written */
    public ProjectRole {
        groups = List.copyOf(groups);
        may = may.stream().distinct().toList();
        environments = List.copyOf(environments);
        Faults faults = new Faults();
        description.ifPresent(text -> Words.line(faults, "description", text, DESCRIPTION_LENGTH));
        if (may.isEmpty()) {
            faults.add("may", "missing-value", "the role may do nothing", "name what it may do, such as 'sync'");
        }
        for (int i = 0; i < groups.size(); i++) {
            group(faults, "groups." + i, groups.get(i), groups.indexOf(groups.get(i)) < i);
        }
        faults.throwIfAny();
    }

    private static void group(Faults faults, String path, String group, boolean again) {
        if (group.isBlank() || group.chars().anyMatch(sign -> sign == '"' || sign < ' ')) {
            faults.add(
                    path,
                    "bad-group",
                    Faults.quote(group) + " is no group that a policy can name",
                    "write it as the identity provider has it, without quotes and line breaks");
        } else if (again) {
            faults.add(path, "duplicate-name", Faults.quote(group) + " is there twice", "remove one of them");
        }
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.description = description;
        copy.groups = groups;
        copy.may = may;
        copy.environments = environments;
        return copy;
    }

    /** Builds a role of a project; see the record for the meaning of each word. */
    public static final class Builder {
        private Optional<String> description = Optional.empty();
        private List<String> groups = List.of();
        private List<ProjectAction> may = List.of();
        private List<String> environments = List.of();

        private Builder() {}

        public Builder description(String text) {
            this.description = Optional.of(text);
            return this;
        }

        public Builder groups(List<String> groups) {
            this.groups = groups;
            return this;
        }

        public Builder may(List<ProjectAction> actions) {
            this.may = actions;
            return this;
        }

        /** What it may do. */
        public Builder may(ProjectAction... actions) {
            return may(List.of(actions));
        }

        public Builder environments(List<String> names) {
            this.environments = names;
            return this;
        }

        /** @throws InvalidModelException if it may do nothing, or a group cannot be written */
        public ProjectRole build() {
            return new ProjectRole(description, groups, may, environments);
        }
    }
}
