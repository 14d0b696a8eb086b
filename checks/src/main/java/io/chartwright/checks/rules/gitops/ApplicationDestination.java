package io.chartwright.checks.rules.gitops;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.Scene;
import io.chartwright.checks.rule.SceneRemarks;
import io.chartwright.checks.rule.SceneRule;

/** A destination is a cluster's address or its name, not both and not neither. */
final class ApplicationDestination implements SceneRule {
    private static final RuleDoc RULE = RuleDoc.error(
            "application-destination",
            Family.GITOPS,
            "An Application's destination is no cluster, or two",
            "Argo CD refuses to sync it: InvalidSpecError.",
            "Say destination.server or destination.name.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Scene scene, SceneRemarks remarks) {
        for (Application application : Application.of(scene)) {
            Fields destination = application.spec().at("destination");
            String server = destination.text("server");
            String name = destination.text("name");
            if (server.isEmpty() == name.isEmpty()) {
                remarks.add(
                        application.place(destination),
                        server.isEmpty()
                                ? "it names no cluster"
                                : "it names a cluster twice, by the server " + server + " and by the name '" + name
                                        + "'",
                        server.isEmpty()
                                ? "say destination.server, or destination.name"
                                : "leave out destination.name or destination.server");
            }
        }
    }
}
