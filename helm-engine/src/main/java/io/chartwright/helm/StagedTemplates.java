package io.chartwright.helm;

import io.chartwright.core.helm.HelmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Templates that only the staged copy of a chart has.
 *
 * <p>For each file in {@code crds/} one that yields it word for word. Helm then decides by itself whose CRDs count, for a
 * subchart may be disabled by the values.
 *
 * <p>And one that proves that Helm has rendered: its library answers a crash of its own with an empty text and no error,
 * which would pass for a chart without objects. It also tells the names under which subcharts get their values.
 */
final class StagedTemplates {
    private static final String FOLDER = "templates/chartwright-staged/";
    private static final String PROOF = FOLDER + "proof.yaml";
    private static final String SUBCHARTS = "# subcharts: ";
    private static final Pattern DOCUMENT_START = Pattern.compile("(?m)^(?=---\\n# Source: )");

    private StagedTemplates() {}

    static Map<String, String> of(Collection<String> paths) {
        Map<String, String> templates = new TreeMap<>();
        templates.put(PROOF, SUBCHARTS + "{{ " + MergedValues.NAMES + " }}\nrendered: true\n");
        for (String path : paths) {
            Matcher crd = ChartPaths.crd(path);
            if (crd.matches()) {
                templates.put(crd.group(1) + FOLDER + crd.group(2), "{{ .Files.Get \"" + crd.group(2) + "\" }}\n");
            }
        }
        return templates;
    }

    /** What was rendered, and what the proof tells beside it. */
    record Unstaged(String documents, List<String> subcharts) {}

    /** The rendered documents in their order, save that CRDs lead, under the names of their own files. */
    static Unstaged unstage(String rendered) {
        List<String> crds = new ArrayList<>();
        List<String> others = new ArrayList<>();
        Optional<List<String>> subcharts = Optional.empty();
        for (String document : DOCUMENT_START.split(rendered)) {
            String source = document.lines().skip(1).findFirst().orElse("");
            if (source.endsWith("/" + PROOF)) {
                subcharts = Optional.of(subcharts(document));
            } else if (source.contains("/" + FOLDER)) {
                crds.add(rename(document));
            } else {
                others.add(document);
            }
        }
        crds.addAll(others);
        return new Unstaged(
                String.join("", crds),
                subcharts.orElseThrow(
                        () -> new HelmException("Helm's library failed without saying why: please report the chart")));
    }

    private static List<String> subcharts(String proof) {
        return proof.lines()
                .filter(line -> line.startsWith(SUBCHARTS))
                .findFirst()
                .map(line -> MergedValues.names(line.substring(SUBCHARTS.length())))
                .orElse(List.of());
    }

    /** A text that names a file as its author knows it. */
    static String rename(String text) {
        return text.replace(FOLDER, "");
    }
}
