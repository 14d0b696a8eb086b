package io.chartwright.checks.rules.mesh;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.Place;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.Scene;
import io.chartwright.checks.rule.SceneRemarks;
import io.chartwright.checks.rule.SceneRule;
import io.chartwright.model.Mesh;
import java.util.Set;

/** A mesh has to know what is spoken on a port. */
final class PortWithoutProtocol implements SceneRule {
    /** The words that Istio knows in front of a hyphen; UDP it leaves alone. */
    private static final Set<String> KNOWN =
            Set.of("http", "http2", "https", "grpc", "grpc-web", "mongo", "mysql", "redis", "tcp", "tls", "udp");

    private static final RuleDoc RULE = RuleDoc.info(
            "port-without-protocol",
            Family.MESH,
            "A Service in a mesh does not say what is spoken on its port",
            "Istio then looks at the first bytes of each connection. That costs time where the server speaks first, and it"
                    + " routes and measures nothing where it cannot tell; policies on paths and methods do not hold there.",
            "Name the port by its protocol, such as http-metrics, or set appProtocol.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Scene scene, SceneRemarks remarks) {
        if (scene.platform().filter(platform -> platform.mesh() == Mesh.ISTIO).isEmpty()) {
            return;
        }
        scene.releases().forEach(release -> release.all("", "Service")
                .filter(service -> !service.fields().text("spec", "type").equals("ExternalName"))
                .forEach(service -> service.fields().items("spec", "ports").stream()
                        .filter(port -> !told(port))
                        .forEach(port ->
                                remarks.add(Place.of(release, service).at(port), message(port), hint(service, port)))));
    }

    private static boolean told(Fields port) {
        String name = port.text("name");
        return !port.text("appProtocol").isEmpty()
                || port.text("protocol").equals("UDP")
                || port.text("protocol").equals("SCTP")
                || KNOWN.contains(name.split("-", 2)[0]);
    }

    private static String message(Fields port) {
        String name = port.text("name");
        return "nothing says what is spoken on port "
                + (name.isEmpty() ? port.scalar("port") : name + " (" + port.scalar("port") + ")");
    }

    private static String hint(KubeObject service, Fields port) {
        String name = port.text("name").isEmpty() ? service.name() : port.text("name");
        return "call it http-" + name + " or tcp-" + name + ", whichever it speaks, or set appProtocol";
    }
}
