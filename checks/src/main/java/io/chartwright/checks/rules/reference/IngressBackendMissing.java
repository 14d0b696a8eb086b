package io.chartwright.checks.rules.reference;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.objects.Surroundings;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.ReleaseRemarks;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.SurroundingsRule;
import java.util.ArrayList;
import java.util.List;

/** An Ingress must lead to a Service that is there, and to a port that it has. */
final class IngressBackendMissing implements SurroundingsRule {
    /** With the load balancers of AWS, a backend may stand for an annotation. */
    private static final String NO_PORT = "use-annotation";

    private static final RuleDoc RULE = RuleDoc.error(
            "ingress-backend-missing",
            Family.REFERENCES,
            "An Ingress leads to a Service or a port that is not there",
            "Whoever opens the host gets an error page of the ingress controller, mostly 503 or 404.",
            "Name a Service of the same namespace, and a port of that Service, not of its pods.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Release release, Surroundings around, ReleaseRemarks remarks) {

        release.all("networking.k8s.io", "Ingress")
                .forEach(ingress -> backends(ingress).forEach(backend -> check(ingress, backend, around, remarks)));
    }

    private static void check(KubeObject ingress, Fields service, Surroundings around, ReleaseRemarks remarks) {
        Fields port = service.at("port");
        if (!port.text("name").equals(NO_PORT)) {
            new Backend(
                            ingress,
                            service.at("name"),
                            service.text("name"),
                            port.at("name").present() ? port.at("name") : port.at("number"))
                    .check(around, remarks);
        }
    }

    private static List<Fields> backends(KubeObject ingress) {
        Fields spec = ingress.fields().at("spec");
        List<Fields> services = new ArrayList<>();
        services.add(spec.at("defaultBackend", "service"));
        for (Fields rule : spec.items("rules")) {
            rule.items("http", "paths").forEach(path -> services.add(path.at("backend", "service")));
        }
        return services;
    }
}
