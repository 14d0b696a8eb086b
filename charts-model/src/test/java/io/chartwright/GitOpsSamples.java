package io.chartwright;

import io.chartwright.model.gitops.ApplicationSets;
import io.chartwright.model.gitops.ArgoCd;
import io.chartwright.model.gitops.Generator;
import io.chartwright.model.gitops.Installation;
import io.chartwright.model.gitops.Rbac;
import io.chartwright.model.gitops.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Records of what Argo CD is told, with values that no fresh builder has. */
final class GitOpsSamples {
    private GitOpsSamples() {}

    static Stream<Record> all() {
        return Stream.of(argoCd(), installation(), sets());
    }

    private static ArgoCd argoCd() {
        return new ArgoCd(
                "gitops",
                Optional.of(installation()),
                Optional.of(new Rbac(
                        Optional.of("readonly"),
                        new TreeMap<>(Map.of("devops", new Role("operates", List.of("ops")))))),
                true,
                Optional.of(sets()));
    }

    private static ApplicationSets sets() {
        return new ApplicationSets(Generator.MATRIX, "live", true);
    }

    private static Installation installation() {
        return new Installation("3.1.16", "argocd.acme.example");
    }
}
