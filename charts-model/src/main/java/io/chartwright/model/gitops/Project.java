package io.chartwright.model.gitops;

import io.chartwright.model.Faults;
import io.chartwright.model.InvalidModelException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * What an umbrella chart's project allows and forbids, beyond what its Applications need. What they need is known: the
 * repositories that they take from, the clusters and namespaces that they go to, and the cluster-wide kinds that Helm rendered.
 *
 * @param sourceRepositories further Git repositories that Applications of the project may take from
 * @param namespaces further namespaces, on the clusters of its environments, for objects that have to be there
 * @param fleets whether each cluster of a fleet is named, or any cluster is allowed where there is a fleet
 * @param clusterResources further cluster-wide kinds: those of charts that are fetched, which nobody has rendered yet
 * @param forbidden kinds that its Applications may not make, whatever the charts have
 * @param syncWindows when its Applications are synced, and when not
 * @param roles who may do what with its Applications, by the names of the roles
 * @param orphanedResources what becomes of objects that no Application owns; Argo CD does not look for them where absent
 */
public record Project(
        List<String> sourceRepositories,
        List<String> namespaces,
        Fleets fleets,
        List<GroupKind> clusterResources,
        List<GroupKind> forbidden,
        List<SyncWindow> syncWindows,
        SortedMap<String, ProjectRole> roles,
        Optional<OrphanedResources> orphanedResources) {
    private static final Pattern ROLE = Pattern.compile("[a-zA-Z0-9]([-_a-zA-Z0-9]*[a-zA-Z0-9])?");

    /** Which clusters a project allows where an environment has a fleet. */
    public enum Fleets {
        /** Those of the fleet, one by one. */
        LISTED,
        /** Any, but only with the environment's namespaces: short, where a fleet has hundreds. */
        ANY_CLUSTER
    }

    /** @throws InvalidModelException with all that is malformed or there twice */
    public Project {
        sourceRepositories = List.copyOf(sourceRepositories);
        namespaces = List.copyOf(namespaces);
        clusterResources = List.copyOf(clusterResources);
        forbidden = List.copyOf(forbidden);
        syncWindows = List.copyOf(syncWindows);
        roles = Collections.unmodifiableSortedMap(new TreeMap<>(roles));
        Faults faults = new Faults();
        for (int i = 0; i < sourceRepositories.size(); i++) {
            faults.repository("sourceRepositories." + i, sourceRepositories.get(i));
        }
        for (int i = 0; i < namespaces.size(); i++) {
            faults.dnsLabel("namespaces." + i, namespaces.get(i));
        }
        distinct(faults, "sourceRepositories", sourceRepositories);
        distinct(faults, "namespaces", namespaces);
        for (int i = 0; i < forbidden.size(); i++) {
            if (clusterResources.contains(forbidden.get(i))) {
                faults.add(
                        "forbidden." + i,
                        "conflicting-value",
                        "'" + forbidden.get(i).kind() + "' is both forbidden and among 'clusterResources'",
                        "keep it in one of them");
            }
        }
        windows(faults, syncWindows);
        roles.keySet().stream()
                .filter(name -> !ROLE.matcher(name).matches())
                .forEach(name -> faults.add(
                        "roles." + name,
                        "bad-name",
                        Faults.quote(name) + " cannot name a role",
                        "use letters, digits and inner hyphens"));
        faults.throwIfAny();
    }

    private static void distinct(Faults faults, String path, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            if (values.indexOf(values.get(i)) < i) {
                faults.add(
                        path + "." + i,
                        "duplicate-value",
                        Faults.quote(values.get(i)) + " is there twice",
                        "remove one of them");
            }
        }
    }

    /** Argo CD tells windows apart by nothing else. */
    private static void windows(Faults faults, List<SyncWindow> windows) {
        Set<List<Object>> seen = new HashSet<>();
        for (int i = 0; i < windows.size(); i++) {
            SyncWindow window = windows.get(i);
            if (!seen.add(List.of(window.kind(), window.schedule(), window.duration()))) {
                faults.add(
                        "syncWindows." + i,
                        "duplicate-window",
                        "there are two windows of this kind, schedule and duration, which Argo CD takes for one",
                        "put what they are for into one of them");
            }
        }
    }

    /** What its Applications need, and no more. */
    public static Project standard() {
        return builder().build();
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.sourceRepositories = sourceRepositories;
        copy.namespaces = namespaces;
        copy.fleets = fleets;
        copy.clusterResources = clusterResources;
        copy.forbidden = forbidden;
        copy.syncWindows = syncWindows;
        copy.roles = roles;
        copy.orphanedResources = orphanedResources;
        return copy;
    }

    /** Builds what a project allows; see the record for the meaning of each word. */
    public static final class Builder {
        private final Faults faults = new Faults();
        private List<String> sourceRepositories = List.of();
        private List<String> namespaces = List.of();
        private Fleets fleets = Fleets.LISTED;
        private List<GroupKind> clusterResources = List.of();
        private List<GroupKind> forbidden = List.of();
        private List<SyncWindow> syncWindows = List.of();
        private SortedMap<String, ProjectRole> roles = new TreeMap<>();
        private Optional<OrphanedResources> orphanedResources = Optional.empty();

        private Builder() {}

        public Builder sourceRepositories(List<String> urls) {
            this.sourceRepositories = urls;
            return this;
        }

        public Builder namespaces(List<String> names) {
            this.namespaces = names;
            return this;
        }

        public Builder fleets(Fleets allowed) {
            this.fleets = allowed;
            return this;
        }

        public Builder clusterResources(List<GroupKind> kinds) {
            this.clusterResources = kinds;
            return this;
        }

        public Builder forbidden(List<GroupKind> kinds) {
            this.forbidden = kinds;
            return this;
        }

        public Builder syncWindows(List<SyncWindow> windows) {
            this.syncWindows = windows;
            return this;
        }

        /** Adds a sync window. */
        public Builder syncWindow(Consumer<SyncWindow.Builder> window) {
            SyncWindow.Builder builder = SyncWindow.builder();
            window.accept(builder);
            faults.collect("syncWindows." + syncWindows.size(), builder::build).ifPresent(made -> {
                List<SyncWindow> all = new ArrayList<>(syncWindows);
                all.add(made);
                syncWindows = all;
            });
            return this;
        }

        public Builder roles(SortedMap<String, ProjectRole> byName) {
            this.roles = byName;
            return this;
        }

        /** Adds a role. */
        public Builder role(String name, Consumer<ProjectRole.Builder> role) {
            ProjectRole.Builder builder = ProjectRole.builder();
            role.accept(builder);
            faults.collect("roles." + name, builder::build).ifPresent(made -> {
                roles = new TreeMap<>(roles);
                roles.put(name, made);
            });
            return this;
        }

        public Builder orphanedResources(OrphanedResources wish) {
            this.orphanedResources = Optional.of(wish);
            return this;
        }

        /** @throws InvalidModelException with all that is malformed or there twice */
        public Project build() {
            faults.throwIfAny();
            return new Project(
                    sourceRepositories,
                    namespaces,
                    fleets,
                    clusterResources,
                    forbidden,
                    syncWindows,
                    roles,
                    orphanedResources);
        }
    }
}
