package io.chartwright.checks.rules.mesh;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Selector;
import io.chartwright.checks.objects.Surroundings;
import io.chartwright.checks.objects.Workload;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What Istio's policies say of the ports of pods, as far as they stand in the pods' own namespace. */
final class Policies {
    private static final String GROUP = "security.istio.io";
    private static final Set<String> OF_IDENTITY =
            Set.of("principals", "requestPrincipals", "namespaces", "serviceAccounts");

    private final Surroundings around;

    Policies(Surroundings around) {
        this.around = around;
    }

    /** Whether a port takes requests that are not encrypted. What no policy decides, the mesh does: it may. */
    boolean takesPlaintext(Workload workload, String port) {
        List<Fields> specs = all("PeerAuthentication", workload);
        Optional<Fields> own =
                specs.stream().filter(spec -> !selector(spec).empty()).findFirst();
        Optional<Fields> shared =
                specs.stream().filter(spec -> selector(spec).empty()).findFirst();
        return Stream.of(
                        own.map(spec -> spec.text("portLevelMtls", port, "mode")),
                        own.map(spec -> spec.text("mtls", "mode")),
                        shared.map(spec -> spec.text("mtls", "mode")))
                .flatMap(Optional::stream)
                .filter(mode -> !mode.isEmpty() && !mode.equals("UNSET"))
                .findFirst()
                .map(mode -> !mode.equals("STRICT"))
                .orElse(true);
    }

    /** Whether a port takes requests of callers of whom nobody knows who they are. */
    boolean takesStrangers(Workload workload, String port) {
        List<Fields> allowing = all("AuthorizationPolicy", workload).stream()
                .filter(spec ->
                        spec.text("action").isEmpty() || spec.text("action").equals("ALLOW"))
                .filter(spec -> !spec.at("targetRef").present()
                        && spec.items("targetRefs").isEmpty())
                .toList();
        return allowing.isEmpty()
                || allowing.stream()
                        .flatMap(spec -> spec.items("rules").stream())
                        .anyMatch(rule -> anybody(rule) && meant(rule, port));
    }

    private static boolean anybody(Fields rule) {
        List<Fields> from = rule.items("from");
        return from.isEmpty()
                || from.stream().map(source -> source.at("source")).anyMatch(source -> OF_IDENTITY.stream()
                        .allMatch(key -> source.items(key).isEmpty()));
    }

    private static boolean meant(Fields rule, String port) {
        List<Fields> to = rule.items("to");
        return to.isEmpty()
                || to.stream()
                        .map(operation -> operation.items("operation", "ports"))
                        .anyMatch(ports -> ports.isEmpty()
                                || ports.stream().anyMatch(one -> one.scalar().equals(port)));
    }

    private List<Fields> all(String kind, Workload workload) {
        return around.all(GROUP, kind, workload.object().namespace()).stream()
                .map(KubeObject::fields)
                .map(fields -> fields.at("spec"))
                .filter(spec -> selector(spec).matches(workload.podLabels()))
                .toList();
    }

    private static Selector selector(Fields spec) {
        return Selector.of(spec.at("selector"));
    }
}
