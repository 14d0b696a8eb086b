package io.chartwright.render.values;

import io.chartwright.core.helm.HelmRequest;
import io.chartwright.core.tree.FileTree;
import io.chartwright.core.yaml.JsonReader;
import io.chartwright.helm.InProcessHelm;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the real Helm makes of values: charts that print what their templates see. */
public final class SeenByHelm {
    /** In base 64, for YAML cannot hold every character of JSON. */
    private static final String TEMPLATE = "seen: {{ %s | mustToJson | b64enc }}\n";

    private static final String SEEN = "seen: ";

    private SeenByHelm() {}

    /** The values that a chart's templates see. */
    public static Map<String, @Nullable Object> inChart(String own, String... files) {
        return seen(chart("demo", own, ".Values").build(), files);
    }

    /** The values that the templates of a subchart {@code sub} see, without globals. */
    public static Map<String, @Nullable Object> inSubchart(String umbrella, String own, String... files) {
        Map<String, @Nullable Object> seen = inSubchartWithGlobals(umbrella, own, files);
        seen.remove("global");
        return seen;
    }

    /** The values that the templates of a subchart {@code sub} see. */
    static Map<String, @Nullable Object> inSubchartWithGlobals(String umbrella, String own, String... files) {
        FileTree.Builder chart = FileTree.builder();
        chart.add("Chart.yaml", """
                apiVersion: v2
                name: demo
                version: 1.0.0
                dependencies:
                  - {name: sub, version: 1.0.0, condition: sub.enabled}
                """);
        chart.add("values.yaml", umbrella);
        chart.addAll("charts/sub", chart("sub", own, "omit .Values \"enabled\"").build());
        return seen(chart.build(), files);
    }

    /** Any chart whose templates are replaced by one that prints what they see. */
    public static Map<String, @Nullable Object> seen(FileTree chart, String... files) {
        String rendered = new InProcessHelm().template(new HelmRequest(chart, "demo", "data", "1.33", List.of(files)));
        String json = rendered.lines()
                .filter(line -> line.startsWith(SEEN))
                .map(line -> line.substring(SEEN.length()))
                .findFirst()
                .orElseThrow();
        return map(JsonReader.read("seen.json", Base64.getDecoder().decode(json)));
    }

    /** A template that prints a Go expression for {@link #seen}. */
    public static String printing(String expression) {
        return TEMPLATE.formatted(expression);
    }

    /** Data as Helm knows it: numbers have a value and no type. */
    public static @Nullable Object plain(@Nullable Object data) {
        if (data instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> plain = new LinkedHashMap<>();
            map.forEach((key, value) -> plain.put((String) key, plain(value)));
            return plain;
        }
        if (data instanceof List<?> list) {
            List<@Nullable Object> plain = new ArrayList<>();
            list.forEach(entry -> plain.add(plain(entry)));
            return plain;
        }
        return data instanceof Number number ? new BigDecimal(number.toString()).stripTrailingZeros() : data;
    }

    private static FileTree.Builder chart(String name, String values, String shown) {
        return FileTree.builder()
                .add("Chart.yaml", "apiVersion: v2\nname: " + name + "\nversion: 1.0.0\n")
                .add("values.yaml", values)
                .add("templates/seen.yaml", printing(shown));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> map(@Nullable Object json) {
        return (Map<String, @Nullable Object>) plain(json);
    }

    /** Strings that some YAML writer has got wrong, or could. */
    public static List<String> nastyStrings() {
        try (var stream = SeenByHelm.class.getResourceAsStream("nasty-strings.json")) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            List<String> strings = new ArrayList<>();
            ((List<?>) JsonReader.read("nasty-strings.json", text.getBytes(StandardCharsets.UTF_8)))
                    .forEach(one -> strings.add((String) one));
            return strings;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
