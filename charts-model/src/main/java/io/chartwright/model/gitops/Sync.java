package io.chartwright.model.gitops;

import io.chartwright.model.Faults;
import io.chartwright.model.InvalidModelException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How Applications are synced. Whatever is left open is decided elsewhere: an environment's word counts before an umbrella
 * chart's, and that before the standard. Differences are ignored that either says.
 *
 * @param automated whether Argo CD syncs by itself; it does where nobody says
 * @param selfHeal whether it also undoes what others change in the cluster; it does where nobody says
 * @param allowEmpty whether it may delete everything, should Git hold nothing at all; it may not where nobody says
 * @param retry what happens when a sync fails
 * @param options what a sync does beyond applying objects, on or off
 * @param prunePropagation what becomes of what pruned objects made; foreground where nobody says
 * @param ignoreDifferences fields that somebody else than Git decides on; autoscalers' are known without it
 * @param revisionHistoryLimit how many revisions can be rolled back to, 10 where nobody says
 * @param cascade what becomes of all that was deployed when the Application is deleted; foreground where nobody says
 */
public record Sync(
        Optional<Boolean> automated,
        Optional<Boolean> selfHeal,
        Optional<Boolean> allowEmpty,
        Optional<Retry> retry,
        SortedMap<SyncOption, Boolean> options,
        Optional<Propagation> prunePropagation,
        List<IgnoredDifference> ignoreDifferences,
        Optional<Integer> revisionHistoryLimit,
        Optional<Cascade> cascade) {

    /** @throws InvalidModelException with all that contradicts itself */
    public Sync {
        options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
        ignoreDifferences = List.copyOf(ignoreDifferences);
        Faults faults = new Faults();
        if (automated.isPresent() && !automated.get()) {
            selfHeal.ifPresent(value -> onlyAutomated(faults, "selfHeal"));
            allowEmpty.ifPresent(value -> onlyAutomated(faults, "allowEmpty"));
        }
        if (options.getOrDefault(SyncOption.REPLACE, false)
                && options.getOrDefault(SyncOption.SERVER_SIDE_APPLY, false)) {
            faults.add(
                    "options." + SyncOption.REPLACE.word(),
                    "conflicting-values",
                    "objects cannot be both replaced and merged by the API server; Argo CD would replace them",
                    "keep one of 'Replace' and 'ServerSideApply'");
        }
        revisionHistoryLimit.ifPresent(value -> faults.range("revisionHistoryLimit", value, 0, Integer.MAX_VALUE));
        faults.throwIfAny();
    }

    private static void onlyAutomated(Faults faults, String key) {
        faults.add(
                key,
                "conflicting-values",
                "'" + key
                        + "' is about syncs that Argo CD starts by itself, and 'automated: false' says that it starts none",
                "take one of the two away");
    }

    /** Leaves everything open. */
    public static Sync open() {
        return builder().build();
    }

    /** Syncs only when somebody asks for it. */
    public static Sync manual() {
        return builder().automated(false).build();
    }

    /** This, with what it leaves open taken from another. */
    public Sync over(Sync base) {
        SortedMap<SyncOption, Boolean> both = new TreeMap<>(base.options);
        both.putAll(options);
        if (options.getOrDefault(SyncOption.REPLACE, false)) {
            both.remove(SyncOption.SERVER_SIDE_APPLY);
        } else if (options.getOrDefault(SyncOption.SERVER_SIDE_APPLY, false)) {
            both.remove(SyncOption.REPLACE);
        }
        Optional<Boolean> starts = automated.or(base::automated);
        boolean manual = starts.isPresent() && !starts.get();
        return new Sync(
                starts,
                manual ? Optional.empty() : selfHeal.or(base::selfHeal),
                manual ? Optional.empty() : allowEmpty.or(base::allowEmpty),
                retry.map(own -> base.retry().map(own::over).orElse(own)).or(base::retry),
                both,
                prunePropagation.or(base::prunePropagation),
                Stream.concat(base.ignoreDifferences.stream(), ignoreDifferences.stream())
                        .distinct()
                        .toList(),
                revisionHistoryLimit.or(base::revisionHistoryLimit),
                cascade.or(base::cascade));
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.automated = automated;
        copy.selfHeal = selfHeal;
        copy.allowEmpty = allowEmpty;
        copy.retry = retry;
        copy.options = new TreeMap<>(options);
        copy.prunePropagation = prunePropagation;
        copy.ignoreDifferences = ignoreDifferences;
        copy.revisionHistoryLimit = revisionHistoryLimit;
        copy.cascade = cascade;
        return copy;
    }

    /** Builds the word of an environment or a chart on syncs; see the record for the meaning of each word. */
    public static final class Builder {
        private Optional<Boolean> automated = Optional.empty();
        private Optional<Boolean> selfHeal = Optional.empty();
        private Optional<Boolean> allowEmpty = Optional.empty();
        private Optional<Retry> retry = Optional.empty();
        private SortedMap<SyncOption, Boolean> options = new TreeMap<>();
        private Optional<Propagation> prunePropagation = Optional.empty();
        private List<IgnoredDifference> ignoreDifferences = List.of();
        private Optional<Integer> revisionHistoryLimit = Optional.empty();
        private Optional<Cascade> cascade = Optional.empty();

        private Builder() {}

        public Builder automated(boolean automated) {
            this.automated = Optional.of(automated);
            return this;
        }

        public Builder selfHeal(boolean selfHeal) {
            this.selfHeal = Optional.of(selfHeal);
            return this;
        }

        public Builder allowEmpty(boolean allowEmpty) {
            this.allowEmpty = Optional.of(allowEmpty);
            return this;
        }

        public Builder retry(Retry retry) {
            this.retry = Optional.of(retry);
            return this;
        }

        public Builder options(SortedMap<SyncOption, Boolean> options) {
            this.options = new TreeMap<>(options);
            return this;
        }

        /** Switches one option on or off, and leaves the others as they are. */
        public Builder option(SyncOption option, boolean on) {
            options.put(option, on);
            return this;
        }

        public Builder prunePropagation(Propagation propagation) {
            this.prunePropagation = Optional.of(propagation);
            return this;
        }

        public Builder ignoreDifferences(List<IgnoredDifference> differences) {
            this.ignoreDifferences = differences;
            return this;
        }

        public Builder revisionHistoryLimit(int limit) {
            this.revisionHistoryLimit = Optional.of(limit);
            return this;
        }

        public Builder cascade(Cascade cascade) {
            this.cascade = Optional.of(cascade);
            return this;
        }

        /** @throws InvalidModelException with all that contradicts itself */
        public Sync build() {
            return new Sync(
                    automated,
                    selfHeal,
                    allowEmpty,
                    retry,
                    options,
                    prunePropagation,
                    ignoreDifferences,
                    revisionHistoryLimit,
                    cascade);
        }
    }
}
