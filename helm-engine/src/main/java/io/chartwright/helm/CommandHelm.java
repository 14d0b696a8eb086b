package io.chartwright.helm;

import io.chartwright.core.helm.HelmEngine;
import io.chartwright.core.helm.HelmException;
import io.chartwright.core.helm.HelmFinding;
import io.chartwright.core.helm.HelmRequest;
import io.chartwright.core.problem.Severity;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Helm as the command {@code helm}, version 3 or 4: a process for each call, which sees no cluster, no plugins and none of
 * the user's repositories. Slower than the library, and runs wherever Helm does.
 */
public final class CommandHelm implements HelmEngine {
    private static final Pattern VERSION = Pattern.compile("v[34]\\.\\d+\\.\\d+\\S*");
    private static final String USELESS_ADVICE = "\n\nUse --debug flag to render out invalid YAML";
    private static final String ERROR = "Error: ";

    private final Path executable;
    private final String version;
    private final Duration patience;

    private CommandHelm(Path executable, String version, Duration patience) {
        this.executable = executable;
        this.version = version;
        this.patience = patience;
    }

    /**
     * The engine of an executable, asked for its version.
     *
     * @param executable such as {@code /usr/local/bin/helm}
     * @param patience how long a call may take
     * @throws HelmException if it does not run or is no Helm 3 or 4
     */
    static CommandHelm of(Path executable, Duration patience) {
        try (StagedChart nowhere = StagedChart.of(Map.of(), List.of())) {
            HelmProcess.Answer answer = HelmProcess.run(
                    nowhere.root(), patience, command(executable, "version", "--template", "{{.Version}}"));
            String version = answer.output().strip();
            if (answer.code() != 0 || !VERSION.matcher(version).matches()) {
                throw new HelmException(executable + " is no Helm 3 or 4: asked for its version, it says "
                        + HelmProcess.excerpt(
                                version.isEmpty() ? answer.errors().strip() : version));
            }
            return new CommandHelm(executable, version, patience);
        }
    }

    @Override
    public String description() {
        return "Helm " + version + " (" + executable + ")";
    }

    @Override
    public String template(HelmRequest request) {
        try (StagedChart staged = StagedChart.of(request.chart().files(), request.values())) {
            return template(staged, request);
        }
    }

    private String template(StagedChart staged, HelmRequest request) {
        List<String> command = command(executable, "template", "--include-crds");
        common(command, request);
        request.apiVersions().forEach(served -> command.add("--api-versions=" + served));
        command.addAll(List.of("--", request.release(), StagedChart.NAME));
        HelmProcess.Answer answer = HelmProcess.run(staged.root(), patience, command);
        if (answer.code() != 0) {
            throw new HelmException(staged.readable(refusal(answer)));
        }
        return answer.output().isBlank() ? "" : answer.output();
    }

    @Override
    public List<HelmFinding> lint(HelmRequest request) {
        // Lint has no option for API versions.
        ApiVersions served = ApiVersions.of(request, this::ownApiVersions);
        try (StagedChart staged =
                StagedChart.of(served.affirm(request.chart().files()), served.affirm(request.values()))) {
            List<String> command = command(executable, "lint", "--strict");
            common(command, request);
            command.addAll(List.of("--", StagedChart.NAME));
            HelmProcess.Answer answer = HelmProcess.run(staged.root(), patience, command);
            List<HelmFinding> findings = LintReport.findings(staged.readable(answer.output()));
            return answer.code() != 0 && LintReport.accepts(findings)
                    ? refused(findings, answer, staged.readable(refusal(answer)))
                    : findings;
        }
    }

    /** Helm lints nothing if it cannot read the values. */
    private static List<HelmFinding> refused(List<HelmFinding> findings, HelmProcess.Answer answer, String refusal) {
        if (!answer.errors().contains(ERROR)) {
            throw new HelmException(refusal);
        }
        List<HelmFinding> all = new ArrayList<>(findings);
        all.add(new HelmFinding(Severity.ERROR, "values.yaml", refusal));
        return List.copyOf(all);
    }

    private void common(List<String> command, HelmRequest request) {
        command.add("--namespace=" + request.namespace());
        if (!request.kubeVersion().isEmpty()) {
            command.add("--kube-version=" + request.kubeVersion());
        }
        for (int i = 1; i <= request.values().size(); i++) {
            command.add("--values=" + StagedChart.values(i));
        }
    }

    private Set<String> ownApiVersions() {
        return OwnApiVersions.read(template(OwnApiVersions.request()));
    }

    private static List<String> command(Path executable, String... words) {
        List<String> command = new ArrayList<>();
        command.add(executable.toString());
        command.addAll(List.of(words));
        return command;
    }

    /** Helm's last word; before it there may be warnings. */
    private static String refusal(HelmProcess.Answer answer) {
        String errors = "\n" + answer.errors();
        int start = errors.lastIndexOf("\n" + ERROR);
        String said = start < 0 ? errors : errors.substring(start + 1 + ERROR.length());
        String words = said.replace(USELESS_ADVICE, "").strip();
        return words.isEmpty() ? "helm ended with code " + answer.code() + " and said nothing" : words;
    }
}
