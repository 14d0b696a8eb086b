package io.chartwright.model.gitops;

import io.chartwright.model.Faults;
import io.chartwright.model.InvalidModelException;
import java.util.List;

/**
 * What may be done, and where.
 *
 * @param may what may be done
 * @param environments in which environments; empty for all
 * @param charts with which umbrella charts; empty for all. Without either limit, it holds for every Application of this
 *     Argo CD, the platform's or not
 */
public record Grant(List<Capability> may, List<String> environments, List<String> charts) {

    /** @throws InvalidModelException if nothing may be done, or something that cannot be limited is */
    public Grant {
        may = List.copyOf(may);
        environments = List.copyOf(environments);
        charts = List.copyOf(charts);
        Faults faults = new Faults();
        if (may.isEmpty()) {
            faults.add("may", "missing-value", "nothing may be done", "name what, such as 'view'");
        }
        for (int i = 0; i < may.size(); i++) {
            check(faults, "may." + i, may.get(i), environments, charts);
        }
        faults.throwIfAny();
    }

    /** What may be done everywhere. */
    public static Grant of(Capability... may) {
        return new Grant(List.of(may), List.of(), List.of());
    }

    /** The same, in these environments alone. */
    public Grant inEnvironments(String... names) {
        return new Grant(may, List.of(names), charts);
    }

    /** The same, with these umbrella charts alone. */
    public Grant withCharts(String... names) {
        return new Grant(may, environments, List.of(names));
    }

    private static void check(
            Faults faults, String path, Capability word, List<String> environments, List<String> charts) {
        Capability.Reach reach = word.reach();
        if (reach != Capability.Reach.APPLICATIONS && !environments.isEmpty()) {
            unlimited(faults, path, word, "environments");
        } else if (reach == Capability.Reach.EVERYTHING && !charts.isEmpty()) {
            unlimited(faults, path, word, "charts");
        }
    }

    private static void unlimited(Faults faults, String path, Capability word, String limit) {
        faults.add(
                path,
                "cannot-limit",
                "'" + word.word() + "' cannot be limited to " + limit,
                "grant it apart from the others, without '" + limit + "'");
    }
}
