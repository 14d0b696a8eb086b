package io.chartwright.render.expand;

import io.chartwright.core.helm.HelmEngine;
import io.chartwright.core.helm.HelmException;
import io.chartwright.core.helm.HelmRequest;
import io.chartwright.core.tree.FileTree;
import io.chartwright.core.yaml.JsonReader;
import io.chartwright.core.yaml.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Has templates of Go filled by the real Helm: all that there are in one call. */
final class GoTemplates {
    private static final String ANSWER = "texts: ";

    private final HelmEngine helm;

    GoTemplates(HelmEngine helm) {
        this.helm = helm;
    }

    /**
     * Templates, and what to fill them with.
     *
     * @param templates texts with actions
     * @param elements each is the context of every template once
     */
    record Job(List<String> templates, List<Map<String, @Nullable Object>> elements) {}

    /**
     * For each job, a list for each of its elements, with a text for each of its templates.
     *
     * @throws HelmException if a template is none, or reads a key that its element does not have
     */
    List<List<List<String>>> fill(List<Job> jobs) {
        if (jobs.stream()
                .allMatch(job -> job.templates().isEmpty() || job.elements().isEmpty())) {
            return jobs.stream()
                    .map(job -> job.elements().stream()
                            .map(element -> List.<String>of())
                            .toList())
                    .toList();
        }
        FileTree chart = FileTree.of(Map.of(
                "Chart.yaml", "apiVersion: v2\nname: sets\nversion: 1.0.0\n", "templates/sets.yaml", template(jobs)));
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("jobs", jobs.stream().map(Job::elements).toList());
        String rendered =
                helm.template(new HelmRequest(chart, "sets", "argocd", "", List.of(JsonWriter.write(values))));
        return texts(rendered, jobs);
    }

    private static String template(List<Job> jobs) {
        StringBuilder template = new StringBuilder();
        StringBuilder answer = new StringBuilder();
        for (int i = 0; i < jobs.size(); i++) {
            List<String> calls = new ArrayList<>();
            for (int j = 0; j < jobs.get(i).templates().size(); j++) {
                String name = "\"job" + i + "-" + j + "\"";
                template.append("{{ define ")
                        .append(name)
                        .append(" }}")
                        .append(StrictTemplate.of(jobs.get(i).templates().get(j)))
                        .append("{{ end }}\n");
                calls.add("{{ include " + name + " $element | toJson }}");
            }
            answer.append(i == 0 ? "" : ",")
                    .append("[{{ range $i, $element := index .Values.jobs ")
                    .append(i)
                    .append(" }}{{ if $i }},{{ end }}[")
                    .append(String.join(",", calls))
                    .append("]{{ end }}]");
        }
        return template.append("apiVersion: v1\nkind: Texts\nmetadata:\n  name: sets\n")
                .append(ANSWER)
                .append('[')
                .append(answer)
                .append("]\n")
                .toString();
    }

    private static List<List<List<String>>> texts(String rendered, List<Job> jobs) {
        String line = rendered.lines()
                .filter(text -> text.startsWith(ANSWER))
                .findFirst()
                .orElseThrow(() -> new HelmException("Helm did not answer: " + rendered));
        Object answer = JsonReader.read("sets", line.substring(ANSWER.length()).getBytes(StandardCharsets.UTF_8));
        return IntStream.range(0, jobs.size())
                .mapToObj(job -> items(items(answer).get(job)).stream()
                        .map(element ->
                                items(element).stream().map(String::valueOf).toList())
                        .toList())
                .toList();
    }

    private static List<?> items(@Nullable Object data) {
        return data instanceof List<?> list ? list : List.of();
    }
}
