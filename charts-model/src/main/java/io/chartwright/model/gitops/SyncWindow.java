package io.chartwright.model.gitops;

import io.chartwright.model.Fault;
import io.chartwright.model.Faults;
import io.chartwright.model.InvalidModelException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A time in which Applications of a project are synced, or are not. Where one of them has a window that allows, it is synced in
 * that time alone; a window that denies wins over one that allows. Among applications, namespaces and clusters, {@code *}
 * stands for any part of a name.
 *
 * @param kind whether it allows syncs or denies them
 * @param schedule when it opens
 * @param duration how long it stays open
 * @param environments the environments whose Applications are meant
 * @param applications names of Applications that are meant, besides those of the environments
 * @param namespaces namespaces whose Applications are meant
 * @param clusters clusters whose Applications are meant, by name or by address
 * @param manualSync whether people may sync by hand when the window keeps Argo CD from it
 * @param timeZone the zone of the schedule, such as {@code Europe/Berlin}; UTC where absent
 * @param andOperator whether an Application is meant only if it is by all of these lists that have something in them, and not
 *     by any; environments and applications are one list
 * @param description what it is for, in one line; at most 255 characters
 */
public record SyncWindow(
        Kind kind,
        CronLine schedule,
        WindowLength duration,
        List<String> environments,
        List<String> applications,
        List<String> namespaces,
        List<String> clusters,
        boolean manualSync,
        Optional<String> timeZone,
        boolean andOperator,
        Optional<String> description) {
    private static final int DESCRIPTION_LENGTH = 255;

    /** What a window does. */
    public enum Kind {
        ALLOW,
        DENY
    }

    /** @throws InvalidModelException if no Application is meant, or something is malformed */
    public SyncWindow {
        environments = List.copyOf(environments);
        applications = List.copyOf(applications);
        namespaces = List.copyOf(namespaces);
        clusters = List.copyOf(clusters);
        Faults faults = new Faults();
        if (Stream.of(environments, applications, namespaces, clusters).allMatch(List::isEmpty)) {
            faults.add(
                    "",
                    "missing-value",
                    "nothing says for which Applications the window is",
                    "name 'environments', 'applications', 'namespaces' or 'clusters'");
        }
        patterns(faults, "applications", applications);
        patterns(faults, "namespaces", namespaces);
        patterns(faults, "clusters", clusters);
        timeZone.filter(zone -> !known(zone))
                .ifPresent(zone -> faults.add(
                        "timeZone",
                        "unknown-time-zone",
                        Faults.quote(zone) + " is no time zone",
                        "write its name in the IANA database, such as 'Europe/Berlin' or 'UTC'"));
        description.ifPresent(text -> Words.line(faults, "description", text, DESCRIPTION_LENGTH));
        faults.throwIfAny();
    }

    private static void patterns(Faults faults, String path, List<String> patterns) {
        for (int i = 0; i < patterns.size(); i++) {
            Words.pattern(faults, path + "." + i, patterns.get(i));
        }
    }

    private static boolean known(String zone) {
        // Names that Java has for itself.
        return !zone.startsWith("SystemV/") && ZoneId.getAvailableZoneIds().contains(zone);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.kind = Optional.of(kind);
        copy.schedule = Optional.of(schedule);
        copy.duration = Optional.of(duration);
        copy.environments = environments;
        copy.applications = applications;
        copy.namespaces = namespaces;
        copy.clusters = clusters;
        copy.manualSync = manualSync;
        copy.timeZone = timeZone;
        copy.andOperator = andOperator;
        copy.description = description;
        return copy;
    }

    /** Builds a sync window; see the record for the meaning of each word. */
    public static final class Builder {
        private final Faults faults = new Faults();
        private Optional<Kind> kind = Optional.empty();
        private Optional<CronLine> schedule = Optional.empty();
        private Optional<WindowLength> duration = Optional.empty();
        private List<String> environments = List.of();
        private List<String> applications = List.of();
        private List<String> namespaces = List.of();
        private List<String> clusters = List.of();
        private boolean manualSync;
        private Optional<String> timeZone = Optional.empty();
        private boolean andOperator;
        private Optional<String> description = Optional.empty();

        private Builder() {}

        public Builder kind(Kind kind) {
            this.kind = Optional.of(kind);
            return this;
        }

        public Builder schedule(CronLine schedule) {
            this.schedule = Optional.of(schedule);
            return this;
        }

        /** When it opens, as a line of cron: {@code 0 22 * * 5}. */
        public Builder schedule(String line) {
            faults.collect("schedule", () -> CronLine.of(line)).ifPresent(this::schedule);
            return this;
        }

        public Builder duration(WindowLength duration) {
            this.duration = Optional.of(duration);
            return this;
        }

        /** How long it stays open: {@code 60h}. */
        public Builder duration(String length) {
            faults.collect("duration", () -> WindowLength.of(length)).ifPresent(this::duration);
            return this;
        }

        public Builder environments(List<String> names) {
            this.environments = names;
            return this;
        }

        public Builder applications(List<String> patterns) {
            this.applications = patterns;
            return this;
        }

        public Builder namespaces(List<String> patterns) {
            this.namespaces = patterns;
            return this;
        }

        public Builder clusters(List<String> patterns) {
            this.clusters = patterns;
            return this;
        }

        public Builder manualSync(boolean allowed) {
            this.manualSync = allowed;
            return this;
        }

        public Builder timeZone(String name) {
            this.timeZone = Optional.of(name);
            return this;
        }

        public Builder andOperator(boolean all) {
            this.andOperator = all;
            return this;
        }

        public Builder description(String text) {
            this.description = Optional.of(text);
            return this;
        }

        /** @throws InvalidModelException with all that is missing or malformed */
        public SyncWindow build() {
            needed("kind", "add 'kind: deny' or 'kind: allow'", kind);
            needed("schedule", "add a schedule, such as '0 22 * * 5'", schedule);
            needed("duration", "add a duration, such as '60h'", duration);
            Optional<SyncWindow> window = faults.collect(
                    "",
                    () -> new SyncWindow(
                            kind.orElse(Kind.DENY),
                            schedule.orElseGet(() -> CronLine.of("* * * * *")),
                            duration.orElseGet(() -> WindowLength.of("1h")),
                            environments,
                            applications,
                            namespaces,
                            clusters,
                            manualSync,
                            timeZone,
                            andOperator,
                            description));
            faults.throwIfAny();
            return window.orElseThrow();
        }

        private void needed(String path, String hint, Optional<?> value) {
            // What was malformed has been told already.
            boolean told = faults.all().stream().map(Fault::path).anyMatch(path::equals);
            if (value.isEmpty() && !told) {
                faults.add(path, "missing-value", "the window has no " + path, hint);
            }
        }
    }
}
