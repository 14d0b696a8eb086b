package io.chartwright.catalog.trino;

import io.chartwright.model.Faults;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Which queries belong to a group: those that fit all that is given.
 *
 * @param group the group, from the root, such as {@code global.adhoc}
 * @param user a regular expression for the user's name
 * @param userGroup a regular expression for one of the user's groups
 * @param source a regular expression for the name that the client gives itself
 * @param queryType what the query does, such as {@code SELECT} or {@code DATA_DEFINITION}
 * @param clientTags tags that the client gave, all of them
 */
public record Selector(
        String group,
        Optional<String> user,
        Optional<String> userGroup,
        Optional<String> source,
        Optional<String> queryType,
        List<String> clientTags) {

    /** @throws io.chartwright.model.InvalidModelException if there is no group, or an expression is none */
    public Selector {
        clientTags = List.copyOf(clientTags);
        Faults faults = new Faults();
        faults.notBlank("group", group);
        user.ifPresent(text -> expression(faults, "user", text));
        userGroup.ifPresent(text -> expression(faults, "userGroup", text));
        source.ifPresent(text -> expression(faults, "source", text));
        faults.throwIfAny();
    }

    boolean fitsAll() {
        return user.isEmpty() && userGroup.isEmpty() && source.isEmpty() && queryType.isEmpty() && clientTags.isEmpty();
    }

    /** Checks a regular expression, which Trino reads by the same class. */
    static void expression(Faults faults, String path, String text) {
        try {
            Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            faults.add(
                    path,
                    "bad-expression",
                    "'" + text + "' is no regular expression: " + e.getDescription(),
                    "mend it");
        }
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.group = group;
        copy.user = user;
        copy.userGroup = userGroup;
        copy.source = source;
        copy.queryType = queryType;
        copy.clientTags = clientTags;
        return copy;
    }

    /** Builds a selector; see the record for the meaning of each word. */
    public static final class Builder {
        private String group = "";
        private Optional<String> user = Optional.empty();
        private Optional<String> userGroup = Optional.empty();
        private Optional<String> source = Optional.empty();
        private Optional<String> queryType = Optional.empty();
        private List<String> clientTags = List.of();

        private Builder() {}

        public Builder group(String group) {
            this.group = group;
            return this;
        }

        public Builder user(String user) {
            this.user = Optional.of(user);
            return this;
        }

        public Builder userGroup(String userGroup) {
            this.userGroup = Optional.of(userGroup);
            return this;
        }

        public Builder source(String source) {
            this.source = Optional.of(source);
            return this;
        }

        public Builder queryType(String queryType) {
            this.queryType = Optional.of(queryType);
            return this;
        }

        public Builder clientTags(List<String> clientTags) {
            this.clientTags = clientTags;
            return this;
        }

        /** @throws io.chartwright.model.InvalidModelException with all that was wrong on the way */
        public Selector build() {
            return new Selector(group, user, userGroup, source, queryType, clientTags);
        }
    }
}
