package io.chartwright.catalog.trino;

import io.chartwright.model.Faults;
import io.chartwright.model.component.Quantity;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Queries that share limits: it takes queries, or has groups in it.
 *
 * @param name its name, which may be a template such as <code>${USER}</code>
 * @param maxQueued how many queries may wait before further ones are rejected
 * @param hardConcurrencyLimit how many queries may run at once
 * @param softConcurrencyLimit after how many others come first
 * @param softMemoryLimit the memory at which further queries wait: a size, or a share of the cluster's such as {@code 80%}
 * @param hardCpuLimit the CPU time in a period after which further queries wait, such as {@code 2h}
 * @param softCpuLimit the CPU time in a period after which fewer queries run; only with {@code hardCpuLimit}
 * @param schedulingPolicy in what order queries and groups get their turn
 * @param schedulingWeight how much it counts among its siblings
 * @param subGroups the groups in it
 */
public record ResourceGroup(
        String name,
        int maxQueued,
        int hardConcurrencyLimit,
        Optional<Integer> softConcurrencyLimit,
        String softMemoryLimit,
        Optional<String> hardCpuLimit,
        Optional<String> softCpuLimit,
        Optional<SchedulingPolicy> schedulingPolicy,
        Optional<Integer> schedulingWeight,
        List<ResourceGroup> subGroups) {

    private static final Pattern SHARE = Pattern.compile("(\\d{1,2}(\\.\\d+)?|100)%");

    /** In what order queries and groups get their turn. */
    public enum SchedulingPolicy {
        /** First come, first served; groups take turns. */
        FAIR,
        /** By weight, and by how many queries a group runs already. */
        WEIGHTED_FAIR,
        /** By chance, in proportion to priority and weight. */
        WEIGHTED,
        /** Strictly by the priority of queries. */
        QUERY_PRIORITY
    }

    /** @throws io.chartwright.model.InvalidModelException with all that is missing or malformed */
    public ResourceGroup {
        subGroups = List.copyOf(subGroups);
        Faults faults = new Faults();
        if (name.isBlank() || name.contains(".")) {
            faults.add("name", "bad-name", "'" + name + "' cannot name a group", "use letters, digits, '_' and '-'");
        }
        faults.range("maxQueued", maxQueued, 0, Integer.MAX_VALUE);
        faults.range("hardConcurrencyLimit", hardConcurrencyLimit, 0, Integer.MAX_VALUE);
        softConcurrencyLimit.ifPresent(number -> faults.range("softConcurrencyLimit", number, 0, hardConcurrencyLimit));
        schedulingWeight.ifPresent(number -> faults.range("schedulingWeight", number, 1, Integer.MAX_VALUE));
        if (!SHARE.matcher(softMemoryLimit).matches()) {
            faults.collect("softMemoryLimit", () -> Quantity.of(softMemoryLimit));
        }
        hardCpuLimit.ifPresent(time -> Checks.duration(faults, "hardCpuLimit", time));
        softCpuLimit.ifPresent(time -> Checks.duration(faults, "softCpuLimit", time));
        if (softCpuLimit.isPresent() && hardCpuLimit.isEmpty()) {
            faults.add("hardCpuLimit", "missing-value", "softCpuLimit has an effect only below it", "give it, too");
        }
        Set<String> names = new HashSet<>();
        for (ResourceGroup group : subGroups) {
            if (!names.add(group.name())) {
                faults.add("subGroups", "duplicate-name", "'" + group.name() + "' is there twice", "rename one");
            }
        }
        faults.throwIfAny();
    }

    boolean limitsCpu() {
        return hardCpuLimit.isPresent() || subGroups.stream().anyMatch(ResourceGroup::limitsCpu);
    }

    /** The memory limit as Trino writes it. */
    String memoryLimit() {
        return SHARE.matcher(softMemoryLimit).matches() ? softMemoryLimit : Sizes.of(Quantity.of(softMemoryLimit));
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.name = name;
        copy.maxQueued = maxQueued;
        copy.hardConcurrencyLimit = hardConcurrencyLimit;
        copy.softConcurrencyLimit = softConcurrencyLimit;
        copy.softMemoryLimit = softMemoryLimit;
        copy.hardCpuLimit = hardCpuLimit;
        copy.softCpuLimit = softCpuLimit;
        copy.schedulingPolicy = schedulingPolicy;
        copy.schedulingWeight = schedulingWeight;
        copy.subGroups = subGroups;
        return copy;
    }

    /** Builds a group; see the record for the meaning of each word. */
    public static final class Builder {
        private String name = "";
        private int maxQueued = 1000;
        private int hardConcurrencyLimit = 100;
        private Optional<Integer> softConcurrencyLimit = Optional.empty();
        private String softMemoryLimit = "100%";
        private Optional<String> hardCpuLimit = Optional.empty();
        private Optional<String> softCpuLimit = Optional.empty();
        private Optional<SchedulingPolicy> schedulingPolicy = Optional.empty();
        private Optional<Integer> schedulingWeight = Optional.empty();
        private List<ResourceGroup> subGroups = List.of();

        private Builder() {}

        public Builder name(String name) {
            this.name = name;
            return this;
        }

        public Builder maxQueued(int maxQueued) {
            this.maxQueued = maxQueued;
            return this;
        }

        public Builder hardConcurrencyLimit(int hardConcurrencyLimit) {
            this.hardConcurrencyLimit = hardConcurrencyLimit;
            return this;
        }

        public Builder softConcurrencyLimit(int softConcurrencyLimit) {
            this.softConcurrencyLimit = Optional.of(softConcurrencyLimit);
            return this;
        }

        public Builder softMemoryLimit(String softMemoryLimit) {
            this.softMemoryLimit = softMemoryLimit;
            return this;
        }

        public Builder hardCpuLimit(String hardCpuLimit) {
            this.hardCpuLimit = Optional.of(hardCpuLimit);
            return this;
        }

        public Builder softCpuLimit(String softCpuLimit) {
            this.softCpuLimit = Optional.of(softCpuLimit);
            return this;
        }

        public Builder schedulingPolicy(SchedulingPolicy schedulingPolicy) {
            this.schedulingPolicy = Optional.of(schedulingPolicy);
            return this;
        }

        public Builder schedulingWeight(int schedulingWeight) {
            this.schedulingWeight = Optional.of(schedulingWeight);
            return this;
        }

        public Builder subGroups(List<ResourceGroup> subGroups) {
            this.subGroups = subGroups;
            return this;
        }

        /** Adds a group in it. */
        public Builder group(String name, Consumer<ResourceGroup.Builder> group) {
            ResourceGroup.Builder builder = ResourceGroup.builder().name(name);
            group.accept(builder);
            subGroups = Stream.concat(subGroups.stream(), Stream.of(builder.build()))
                    .toList();
            return this;
        }

        /** @throws io.chartwright.model.InvalidModelException with all that was wrong on the way */
        public ResourceGroup build() {
            return new ResourceGroup(
                    name,
                    maxQueued,
                    hardConcurrencyLimit,
                    softConcurrencyLimit,
                    softMemoryLimit,
                    hardCpuLimit,
                    softCpuLimit,
                    schedulingPolicy,
                    schedulingWeight,
                    subGroups);
        }
    }
}
