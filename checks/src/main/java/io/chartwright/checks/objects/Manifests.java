package io.chartwright.checks.objects;

import io.chartwright.core.problem.Problem;
import io.chartwright.core.problem.ProblemsException;
import io.chartwright.core.yaml.YamlLimits;
import io.chartwright.core.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Objects of a YAML stream, and what could not be read.
 *
 * @param objects the objects, in the order of the stream; those of a {@code List} one by one
 * @param unreadable what is no YAML that an API server would take
 */
public record Manifests(List<KubeObject> objects, List<Unreadable> unreadable) {
    private static final Pattern DOCUMENT_START = Pattern.compile("(?m)^---(?=\\s|$).*$\\n?");
    private static final String SOURCE = "# Source: ";

    /** Config maps may hold what is a megabyte by itself; the API server takes no object of more than 1.5 MiB. */
    private static final YamlLimits LIMITS = new YamlLimits(4 << 20, 100, 1_000, 100_000);

    public Manifests {
        objects = List.copyOf(objects);
        unreadable = List.copyOf(unreadable);
    }

    /**
     * A document that is no YAML, or no mapping.
     *
     * @param source the file that it comes from
     * @param message what is wrong with it
     */
    public record Unreadable(String source, String message) {}

    /**
     * Reads a stream.
     *
     * @param stream the documents, each perhaps below a {@code # Source:} comment of Helm's
     * @param file where documents come from that do not say so
     * @param namespace the namespace of objects that do not name one
     */
    public static Manifests read(String stream, String file, String namespace) {
        List<KubeObject> objects = new ArrayList<>();
        List<Unreadable> unreadable = new ArrayList<>();
        for (String document : DOCUMENT_START.split(stream)) {
            if (!document.lines().allMatch(Manifests::saysNothing)) {
                String source = source(document, file);
                try {
                    add(
                            Fields.of(YamlReader.read(source, bytes(document), LIMITS)
                                    .toData()),
                            source,
                            namespace,
                            objects);
                } catch (ProblemsException e) {
                    e.problems().stream()
                            .map(Problem::message)
                            .forEach(message -> unreadable.add(new Unreadable(source, message)));
                }
            }
        }
        return new Manifests(objects, unreadable);
    }

    private static void add(Fields document, String source, String namespace, List<KubeObject> objects) {
        if (document.text("kind").endsWith("List") && document.at("items").present()) {
            document.items("items").forEach(item -> add(Fields.of(item.value()), source, namespace, objects));
        } else if (document.present()) {
            objects.add(KubeObject.of(document, source, namespace));
        }
    }

    private static boolean saysNothing(String line) {
        return line.isBlank() || line.startsWith("#");
    }

    private static String source(String document, String otherwise) {
        return document.lines()
                .takeWhile(Manifests::saysNothing)
                .filter(line -> line.startsWith(SOURCE))
                .map(line -> line.substring(SOURCE.length()).strip())
                .findFirst()
                .orElse(otherwise);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
