package io.chartwright.render.chart;

import io.chartwright.model.component.Component;
import io.chartwright.model.component.ValuesKey;
import io.chartwright.model.component.Volume;
import io.chartwright.render.template.Fragment;
import io.chartwright.render.template.Templates;
import java.util.List;
import java.util.Map;

/** The pod template of a component, which all kinds of workloads share. */
final class PodRenderer {
    /** Has Istio make the sidecar an init container that runs on, which Kubernetes ends when the others have ended. */
    private static final String NATIVE_SIDECAR = "sidecar.istio.io/nativeSidecar: \"true\"";

    private final Templates templates;
    private final ChartContext chart;

    PodRenderer(Templates templates, ChartContext chart) {
        this.templates = templates;
        this.chart = chart;
    }

    /**
     * Renders a pod template.
     *
     * @param depth how far to the right it will stand
     */
    String render(ComponentStages component, ComponentValues values, int depth) {
        return Words.indent(templates.fill("pod", view(component, values, depth)), depth);
    }

    private PodView view(ComponentStages component, ComponentValues values, int depth) {
        Fragments fragments = new Fragments(component, values, chart.texts());
        String path = ".Values." + ValuesKey.of(component.name());
        boolean ends = component.sample().workload().ends();
        boolean checksumConfig = !ends && component.any(one -> !one.config().isEmpty());
        boolean checksumFiles = !ends && values.presence("files") != Presence.NEVER;
        boolean checksumShared = !ends && component.any(PodRenderer::sharesFiles);
        boolean annotated = checksumConfig || checksumFiles || checksumShared;
        String securityContext = ownOrShared(values, path, "securityContext");
        String image = chart.image(path + ".image");
        Fragment env = new EnvRenderer(templates).render(component, values);
        Fragment envFrom = fragments.piece(Piece.ENV_FROM, "envFrom");
        Fragment resources = fragments.yaml("resources");
        Fragment volumeMounts = fragments.piece(Piece.MOUNTS, "volumeMounts");
        List<PodView.InitView> initContainers = component.sample().initContainers().stream()
                .map(init -> new PodView.InitView(
                        depth,
                        init.name(),
                        path,
                        image,
                        securityContext,
                        fragments.inline(Map.of("command", init.command())),
                        envFrom,
                        env,
                        resources,
                        volumeMounts))
                .toList();
        return new PodView(
                depth,
                chart.name(),
                component.name(),
                path,
                annotated,
                checksumConfig,
                checksumFiles,
                checksumShared,
                annotated ? fragments.entries("podAnnotations") : Fragment.NONE,
                annotated ? Fragment.NONE : annotations(values, path, ends && chart.sidecars() == Sidecars.ALL),
                ends && chart.sidecars() == Sidecars.SERVING,
                fragments.entries("podLabels"),
                chart.globals().has("imagePullSecrets"),
                chart.stages().any(content -> content.serviceAccount().token()),
                ownOrShared(values, path, "podSecurityContext"),
                securityContext,
                fragments.text("priorityClassName"),
                fragments.number("terminationGracePeriodSeconds"),
                ends,
                initContainers,
                image,
                fragments.piece(Piece.COMMAND, "command"),
                fragments.piece(Piece.ARGS, "args"),
                values.presence("containerPorts") != Presence.NEVER,
                values.presence("containerPorts") == Presence.SOMETIMES,
                envFrom,
                env,
                fragments.yaml("startupProbe"),
                fragments.yaml("livenessProbe"),
                fragments.yaml("readinessProbe"),
                fragments.piece(Piece.PRE_STOP, "lifecycle", "preStop", "exec", "command"),
                resources,
                volumeMounts,
                fragments.piece(Piece.VOLUMES, "volumes"),
                fragments.yaml("nodeSelector"),
                fragments.yaml("tolerations"),
                values.presence("podAntiAffinity") != Presence.NEVER,
                values.presence("topologySpread") != Presence.NEVER);
    }

    /** The Go expression of a value that components may have for themselves and charts have for all. */
    private static String ownOrShared(ComponentValues values, String path, String key) {
        return switch (values.presence(key)) {
            case NEVER -> ".Values." + key;
            case ALWAYS -> path + "." + key;
            case SOMETIMES -> "(" + path + "." + key + " | default .Values." + key + ")";
        };
    }

    private static boolean sharesFiles(Component component) {
        return component.volumes().stream()
                .anyMatch(volume -> volume instanceof Volume.SharedFiles || volume instanceof Volume.SharedFile);
    }

    // Pods without checksums have annotations only if the user gives some.
    private static Fragment annotations(ComponentValues values, String path, boolean sidecarEnds) {
        boolean never = values.presence("podAnnotations") == Presence.NEVER;
        if (sidecarEnds) {
            return (indent, depth) -> {
                String margin = Words.blanks(indent);
                String more = never
                        ? ""
                        : "\n" + margin + "  {{- with " + path + ".podAnnotations }}\n" + margin
                                + "  {{- toYaml . | nindent " + (indent + depth + 2) + " }}\n" + margin
                                + "  {{- end }}";
                return margin + "annotations:\n" + margin + "  " + NATIVE_SIDECAR + more;
            };
        }
        if (never) {
            return Fragment.NONE;
        }
        return (indent, depth) -> {
            String margin = Words.blanks(indent);
            return margin + "{{- with " + path + ".podAnnotations }}\n" + margin + "annotations:\n" + margin
                    + "  {{- toYaml . | nindent " + (indent + depth + 2) + " }}\n" + margin + "{{- end }}";
        };
    }
}
