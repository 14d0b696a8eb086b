package io.chartwright.workflow.doctor;

import io.chartwright.core.helm.HelmEngine;
import io.chartwright.core.helm.HelmException;
import io.chartwright.core.helm.HelmRequest;
import io.chartwright.core.helm.HelmWay;
import io.chartwright.core.problem.Problem;
import io.chartwright.core.problem.ProblemsException;
import io.chartwright.core.tree.FileTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether Helm is there and does its work: has it render the smallest of charts, and tells of the ways that it was not taken. */
final class HelmAtWork implements Examination {
    private static final FileTree CHART = FileTree.of(Map.of(
            "Chart.yaml",
            "{apiVersion: v2, name: examination, version: 0.0.0}\n",
            "templates/pulse.yaml",
            "{apiVersion: v1, kind: ConfigMap, metadata: {name: {{ .Release.Name }}}}\n"));

    private static final String PULSE = "metadata: {name: pulse}";

    private final Optional<HelmEngine> engine;

    HelmAtWork(Optional<HelmEngine> engine) {
        this.engine = engine;
    }

    @Override
    public String subject() {
        return "Helm";
    }

    @Override
    public List<Answer> examine() {
        return engine.map(HelmAtWork::examine)
                .orElseGet(() -> List.of(Answer.warning(
                        "no engine on the class path: what is generated is not proven",
                        "add the artifact io.chartwright:chartwright-helm-engine")));
    }

    private static List<Answer> examine(HelmEngine helm) {
        List<Answer> answers = new ArrayList<>();
        String taken = "";
        try {
            taken = helm.description();
            String rendered = helm.template(new HelmRequest(CHART, "pulse", "default", "", List.of()));
            answers.add(
                    rendered.contains(PULSE)
                            ? Answer.ok(version(taken) + " renders a chart as it should")
                            : Answer.problem(
                                    version(taken) + " renders a chart as it should not: "
                                            + rendered.strip()
                                                    .lines()
                                                    .findFirst()
                                                    .orElse("to nothing"),
                                    "reinstall it, or choose another way with -Dchartwright.helm"));
        } catch (ProblemsException e) {
            Problem problem = e.problems().get(0);
            answers.add(Answer.problem(problem.message(), problem.hint()));
        } catch (HelmException e) {
            answers.add(Answer.problem(
                    version(taken) + ": " + e.getMessage(),
                    "mend what it says, or choose another way with -Dchartwright.helm=in-process or command"));
        }
        for (HelmWay way : helm.ways()) {
            boolean told = answers.stream().anyMatch(answer -> answer.found().contains(way.found()));
            if (!way.found().equals(taken) && !told) {
                answers.add(Answer.note(
                        way.works() ? way.found() + " would do, and is not taken" : way.name() + ": " + way.found(),
                        ""));
            }
        }
        return List.copyOf(answers);
    }

    /** A description without the word that stands before it already. */
    private static String version(String description) {
        return description.startsWith("Helm ") ? description.substring("Helm ".length()) : description;
    }
}
