package io.chartwright.render.chart;

import io.chartwright.render.template.Fragment;
import io.chartwright.render.template.Templates;
import java.util.List;
import java.util.stream.Collectors;

/** The pod template of a component, which all kinds of workloads share. */
final class PodRenderer {
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
        String path = ".Values." + Words.valuesKey(component.name());
        boolean ends = component.sample().workload().ends();
        boolean checksumConfig = !ends && component.any(one -> !one.config().isEmpty());
        boolean checksumFiles = !ends && values.presence("files") != Presence.NEVER;
        boolean annotated = checksumConfig || checksumFiles;
        return new PodView(
                depth,
                chart.name(),
                component.name(),
                path,
                annotated,
                checksumConfig,
                checksumFiles,
                annotated ? fragments.entries("podAnnotations") : Fragment.NONE,
                annotated ? Fragment.NONE : annotations(values, path),
                chart.mesh() && ends,
                fragments.entries("podLabels"),
                chart.globals().has("imagePullSecrets"),
                chart.stages().any(content -> content.serviceAccount().token()),
                ownOrShared(values, path, "podSecurityContext"),
                ownOrShared(values, path, "securityContext"),
                fragments.text("priorityClassName"),
                fragments.number("terminationGracePeriodSeconds"),
                ends,
                chart.image(path + ".image"),
                fragments.piece(Piece.COMMAND, "command"),
                fragments.piece(Piece.ARGS, "args"),
                values.presence("containerPorts") != Presence.NEVER,
                values.presence("containerPorts") == Presence.SOMETIMES,
                fragments.piece(Piece.ENV_FROM, "envFrom"),
                envGuard(values, path),
                !envKeys(values).isEmpty(),
                values.presence("env") != Presence.NEVER,
                EnvValues.readByTpl(component),
                values.presence("fieldEnv") != Presence.NEVER,
                values.presence("configEnv") != Presence.NEVER,
                values.presence("secretEnv") != Presence.NEVER,
                fragments.yaml("startupProbe"),
                fragments.yaml("livenessProbe"),
                fragments.yaml("readinessProbe"),
                fragments.piece(Piece.PRE_STOP, "lifecycle", "preStop", "exec", "command"),
                fragments.yaml("resources"),
                fragments.piece(Piece.MOUNTS, "volumeMounts"),
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

    // Pods without checksums have annotations only if the user gives some.
    private static Fragment annotations(ComponentValues values, String path) {
        if (values.presence("podAnnotations") == Presence.NEVER) {
            return Fragment.NONE;
        }
        return (indent, depth) -> {
            String margin = Words.blanks(indent);
            return margin + "{{- with " + path + ".podAnnotations }}\n" + margin + "annotations:\n" + margin
                    + "  {{- toYaml . | nindent " + (indent + depth + 2) + " }}\n" + margin + "{{- end }}";
        };
    }

    private static List<String> envKeys(ComponentValues values) {
        return List.of("env", "fieldEnv", "configEnv", "secretEnv").stream()
                .filter(key -> values.presence(key) != Presence.NEVER)
                .toList();
    }

    // An "env:" with nothing below it would be null: ask first, unless some variable is there in every stage.
    private static String envGuard(ComponentValues values, String path) {
        List<String> keys = envKeys(values);
        if (keys.stream().anyMatch(key -> values.presence(key) == Presence.ALWAYS)) {
            return "";
        }
        String all = keys.stream().map(key -> path + "." + key).collect(Collectors.joining(" "));
        return keys.size() > 1 ? "or " + all : all;
    }
}
