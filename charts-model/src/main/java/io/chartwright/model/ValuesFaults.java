package io.chartwright.model;

import io.chartwright.model.gitops.ValuesSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Values that no Argo CD would take: it refuses to read one repository at two revisions for one Application. */
final class ValuesFaults {
    private ValuesFaults() {}

    /** Faults for environments with values of the charts' own repository, but of another revision. */
    static List<Fault> of(String repository, List<Environment> environments) {
        Faults faults = new Faults();
        for (Environment environment : environments) {
            String charts = environment.repository().orElse(repository);
            Optional<String> revision = environment
                    .values()
                    .filter(values -> same(values.repository(), charts))
                    .flatMap(ValuesSource::revision)
                    .filter(other -> !other.equals(environment.revision()));
            revision.ifPresent(other -> faults.add(
                    "environments." + environment.name() + ".values",
                    "conflicting-values",
                    "the values are of the revision " + Faults.quote(other)
                            + " of the repository of which the charts are of " + Faults.quote(environment.revision())
                            + ", and Argo CD takes one revision of a repository",
                    "keep the values in a repository of their own, or take away 'values'"));
        }
        return faults.all();
    }

    /** As Argo CD compares them: case and {@code .git} at the end count for nothing. */
    private static boolean same(String one, String other) {
        return normal(one).equals(normal(other));
    }

    private static String normal(String repository) {
        return repository
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("/+$", "")
                .replaceFirst("\\.git$", "");
    }
}
