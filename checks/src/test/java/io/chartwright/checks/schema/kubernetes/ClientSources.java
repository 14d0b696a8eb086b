package io.chartwright.checks.schema.kubernetes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The generated sources of one release of the Java client, from its jar of sources: no class of it is loaded, so that its
 * many libraries are not needed. What makes them writes every class to one pattern, and this reads no other.
 */
final class ClientSources {
    private static final String MODELS = "io/kubernetes/client/openapi/models/";
    private static final Pattern API = Pattern.compile("io/kubernetes/client/openapi/apis/\\w+V\\d\\w*Api\\.java");

    private final Map<String, List<ModelField>> models = new TreeMap<>();
    private final Map<String, ServedKind> kinds = new TreeMap<>();

    ClientSources(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                String name = entry.getName();
                if (name.startsWith(MODELS) && name.endsWith(".java")) {
                    String model = name.substring(MODELS.length(), name.length() - ".java".length());
                    models.put(model, ModelReader.fields(lines(zip, entry)));
                } else if (API.matcher(name).matches()) {
                    ApiReader.kinds(lines(zip, entry))
                            .forEach(kind -> kinds.merge(kind.title(), kind, ClientSources::both));
                }
            }
        }
    }

    /** The fields of each model class, by its name. */
    Map<String, List<ModelField>> models() {
        return models;
    }

    /** The kinds that can be made or read, by API version and kind. */
    Map<String, ServedKind> kinds() {
        return kinds;
    }

    private static ServedKind both(ServedKind one, ServedKind other) {
        return one.stored() ? one : other;
    }

    private static List<String> lines(ZipFile zip, ZipEntry entry) throws IOException {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }

    /** A field of a model class: its name in JSON, its Java type, and what the Javadoc of its getter says. */
    record ModelField(String name, String type, boolean required, String prose) {}
}
