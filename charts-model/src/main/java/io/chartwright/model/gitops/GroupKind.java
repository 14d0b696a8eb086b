package io.chartwright.model.gitops;

import io.chartwright.model.Faults;
import io.chartwright.model.InvalidModelException;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A kind of object, of whatever version. They are sorted by group, and then by kind.
 *
 * @param group the group of its API, such as {@code rbac.authorization.k8s.io}; the core group where absent
 * @param kind the kind, such as {@code ClusterRole}
 */
public record GroupKind(Optional<String> group, String kind) implements Comparable<GroupKind> {
    private static final Pattern KIND = Pattern.compile("[A-Z][A-Za-z0-9]*");
    private static final Comparator<GroupKind> ORDER =
            Comparator.comparing((GroupKind one) -> one.group().orElse("")).thenComparing(GroupKind::kind);

    /** @throws InvalidModelException if there are no such names: a pattern would allow what nobody has seen */
    public GroupKind {
        group = group.filter(name -> !name.isEmpty());
        Faults faults = new Faults();
        group.ifPresent(name -> faults.dnsSubdomain("group", name));
        if (!KIND.matcher(kind).matches()) {
            faults.add(
                    "kind",
                    "bad-kind",
                    Faults.quote(kind) + " is no kind of object",
                    "write it as objects have it, such as 'ClusterRole'");
        }
        faults.throwIfAny();
    }

    /** A kind of a group; the core group is empty. */
    public static GroupKind of(String group, String kind) {
        return new GroupKind(Optional.of(group), kind);
    }

    @Override
    public int compareTo(GroupKind other) {
        return ORDER.compare(this, other);
    }
}
