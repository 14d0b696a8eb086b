package io.chartwright.model.gitops;

import io.chartwright.model.Fault;
import io.chartwright.model.Faults;
import io.chartwright.model.InvalidModelException;
import java.util.List;
import java.util.Optional;

/** What Argo CD makes of objects in a project's namespaces that no Application owns. */
public sealed interface OrphanedResources {

    /**
     * They are shown.
     *
     * @param warn whether Applications carry a warning of them, too
     * @param ignore those that are nobody's business
     */
    record Shown(boolean warn, List<Ignored> ignore) implements OrphanedResources {
        public Shown {
            ignore = List.copyOf(ignore);
        }
    }

    /**
     * Objects that are not shown. {@code *} stands for any part of a word.
     *
     * @param group the group of their API; the core group where absent
     * @param kind their kind; any where absent
     * @param name their name; any where absent
     */
    record Ignored(Optional<String> group, Optional<String> kind, Optional<String> name) {

        /** @throws InvalidModelException if nothing is said of them */
        public Ignored {
            if (group.isEmpty() && kind.isEmpty() && name.isEmpty()) {
                throw new InvalidModelException(List.of(new Fault(
                        "",
                        "missing-value",
                        "nothing says which objects are not shown",
                        "name a 'group', 'kind' or 'name'")));
            }
        }

        /** Those of a kind of the core group. */
        public static Ignored ofKind(String kind) {
            return new Ignored(Optional.empty(), Optional.of(kind), Optional.empty());
        }

        /** Those of a kind of the core group with a name. */
        public static Ignored named(String kind, String name) {
            return new Ignored(Optional.empty(), Optional.of(kind), Optional.of(name));
        }
    }

    /** Applications carry a warning of them, but for some. */
    static OrphanedResources warnOfAllBut(Ignored... ignored) {
        return new Shown(true, List.of(ignored));
    }

    /**
     * Reads a plain word: {@code warn}, or {@code show} without warnings.
     *
     * @throws InvalidModelException for any other
     */
    static OrphanedResources of(String word) {
        return switch (word) {
            case "warn" -> new Shown(true, List.of());
            case "show" -> new Shown(false, List.of());
            default ->
                throw new InvalidModelException(List.of(new Fault(
                        "",
                        "bad-orphaned-resources",
                        Faults.quote(word) + " is nothing that can be done with orphaned resources",
                        "write 'warn' or 'show', or '{ warn: true, ignore: [...] }'")));
        };
    }

    /** Whether Applications carry a warning of them. */
    boolean warn();

    /** Those that are nobody's business. */
    List<Ignored> ignore();
}
