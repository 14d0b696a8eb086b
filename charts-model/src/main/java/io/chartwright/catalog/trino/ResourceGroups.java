package io.chartwright.catalog.trino;

import io.chartwright.model.Faults;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Which queries share which limits.
 *
 * @param rootGroups the groups that belong to no other
 * @param selectors which query belongs where; the first that fits decides, and the last must fit all
 * @param cpuQuotaPeriod the period that CPU limits are for, such as {@code 1h}
 */
public record ResourceGroups(
        List<ResourceGroup> rootGroups, List<Selector> selectors, Optional<String> cpuQuotaPeriod) {

    /** @throws io.chartwright.model.InvalidModelException if a query could belong nowhere */
    public ResourceGroups {
        rootGroups = List.copyOf(rootGroups);
        selectors = List.copyOf(selectors);
        Faults faults = new Faults();
        if (rootGroups.isEmpty()) {
            faults.add("rootGroups", "missing-value", "there is no group", "name at least one");
        }
        for (Selector selector : selectors) {
            check(faults, rootGroups, selector.group());
        }
        if (selectors.isEmpty() || !selectors.get(selectors.size() - 1).fitsAll()) {
            faults.add(
                    "selectors",
                    "trino-no-catch-all",
                    "queries that no selector fits are rejected",
                    "end with a selector that has a 'group' and nothing else");
        }
        cpuQuotaPeriod.ifPresent(period -> Checks.duration(faults, "cpuQuotaPeriod", period));
        boolean limited = rootGroups.stream().anyMatch(ResourceGroup::limitsCpu);
        if (limited && cpuQuotaPeriod.isEmpty()) {
            faults.add(
                    "cpuQuotaPeriod",
                    "missing-value",
                    "a CPU limit is for a period, and none is given",
                    "such as '1h'");
        }
        faults.throwIfAny();
    }

    private static void check(Faults faults, List<ResourceGroup> rootGroups, String path) {
        List<ResourceGroup> among = rootGroups;
        for (String name : path.split("\\.", -1)) {
            Optional<ResourceGroup> found =
                    among.stream().filter(group -> group.name().equals(name)).findFirst();
            if (found.isEmpty()) {
                faults.add(
                        "selectors",
                        "trino-unknown-group",
                        "there is no group '" + path + "'",
                        "write it from the root, such as 'global.adhoc'");
                return;
            }
            among = found.get().subGroups();
        }
        if (!among.isEmpty()) {
            faults.add(
                    "selectors",
                    "trino-group-has-subgroups",
                    "the group '" + path + "' has groups in it, and then takes no queries itself",
                    "choose one of them");
        }
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.rootGroups = rootGroups;
        copy.selectors = selectors;
        copy.cpuQuotaPeriod = cpuQuotaPeriod;
        return copy;
    }

    /** Builds a set of groups; see the record for the meaning of each word. */
    public static final class Builder {
        private List<ResourceGroup> rootGroups = List.of();
        private List<Selector> selectors = List.of();
        private Optional<String> cpuQuotaPeriod = Optional.empty();

        private Builder() {}

        public Builder rootGroups(List<ResourceGroup> rootGroups) {
            this.rootGroups = rootGroups;
            return this;
        }

        public Builder selectors(List<Selector> selectors) {
            this.selectors = selectors;
            return this;
        }

        public Builder cpuQuotaPeriod(String cpuQuotaPeriod) {
            this.cpuQuotaPeriod = Optional.of(cpuQuotaPeriod);
            return this;
        }

        /** Adds a group that belongs to no other. */
        public Builder group(String name, Consumer<ResourceGroup.Builder> group) {
            ResourceGroup.Builder builder = ResourceGroup.builder().name(name);
            group.accept(builder);
            rootGroups = Stream.concat(rootGroups.stream(), Stream.of(builder.build()))
                    .toList();
            return this;
        }

        /** Adds a selector after the others. */
        public Builder select(String group, Consumer<Selector.Builder> selector) {
            Selector.Builder builder = Selector.builder().group(group);
            selector.accept(builder);
            selectors = Stream.concat(selectors.stream(), Stream.of(builder.build()))
                    .toList();
            return this;
        }

        /** Adds the last selector, which fits all. */
        public Builder otherwise(String group) {
            return select(group, all -> {});
        }

        /** @throws io.chartwright.model.InvalidModelException with all that was wrong on the way */
        public ResourceGroups build() {
            return new ResourceGroups(rootGroups, selectors, cpuQuotaPeriod);
        }
    }
}
