package io.chartwright.checks.schema.kubernetes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
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

    /** Reads the methods of an API class that make or read one object. */
    private static final class ApiReader {
        private static final Pattern CALL = Pattern.compile(
                "    private okhttp3\\.Call (create|read)(?:Namespaced)?(\\w+?)(?<!ValidateBefore)Call\\(.*");
        private static final Pattern BODY = Pattern.compile("\\b(\\w+) body\\b");
        private static final Pattern RESPONSE =
                Pattern.compile("    private ApiResponse<(\\w+)> read\\w+WithHttpInfo\\(.*");
        private static final Pattern PATH = Pattern.compile(" *String localVarPath = \"/apis?/([^\"]*)\".*");
        private static final Pattern PLACE =
                Pattern.compile("([a-z0-9./]*v\\d\\w*)/(namespaces/\\{namespace}/)?([a-z]+)(/\\{name})?");

        private static List<ServedKind> kinds(List<String> lines) {
            List<ServedKind> kinds = new ArrayList<>();
            String call = "";
            String kind = "";
            String path = "";
            for (String line : lines) {
                Matcher start = CALL.matcher(line);
                if (start.matches()) {
                    call = line;
                    kind = start.group(2);
                    continue;
                }
                Matcher url = PATH.matcher(line);
                if (url.matches()) {
                    path = url.group(1);
                    Matcher body = BODY.matcher(call);
                    if (call.contains(" create") && body.find()) {
                        add(kinds, path, kind, body.group(1), false);
                    }
                }
                Matcher response = RESPONSE.matcher(line);
                if (response.matches() && call.contains(" read")) {
                    add(kinds, path, kind, response.group(1), true);
                }
            }
            return kinds;
        }

        private static void add(List<ServedKind> kinds, String path, String kind, String model, boolean read) {
            Matcher place = PLACE.matcher(path);
            if (!place.matches() || read != (place.group(4) != null)) {
                // Of an object's parts, such as its scale.
                return;
            }
            if (!model.endsWith(kind)) {
                throw new IllegalStateException(kind + " is sent as " + model);
            }
            kinds.add(new ServedKind(
                    place.group(1),
                    kind,
                    place.group(3),
                    place.group(2) == null ? Scope.CLUSTER : Scope.NAMESPACED,
                    read,
                    model,
                    Span.ALWAYS));
        }
    }

    /** Reads the fields of a model class. */
    private static final class ModelReader {
        private static final Pattern CONSTANT =
                Pattern.compile("  public static final String (SERIALIZED_NAME_[\\w$]+) = \"(.*)\";.*");
        private static final Pattern ANNOTATION = Pattern.compile("  @SerializedName\\((SERIALIZED_NAME_[\\w$]+)\\)");
        private static final Pattern DECLARATION = Pattern.compile("  private (\\S.*?) ([\\w$]+)(?: = .*)?;");
        private static final Pattern GETTER = Pattern.compile("   \\* @return (\\S+)");
        private static final Pattern REQUIRED = Pattern.compile(
                "    openapiRequiredFields(?:\\.add\\(| = new HashSet<String>\\(Arrays\\.asList\\()(.*?)\\)+;");
        private static final Pattern ALL =
                Pattern.compile("    openapiFields(?:\\.add\\(| = new HashSet<String>\\(Arrays\\.asList\\()(.*?)\\)+;");
        private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

        private static List<ModelField> fields(List<String> lines) {
            Map<String, String> constants = new TreeMap<>();
            Map<String, String> names = new TreeMap<>();
            Map<String, String> types = new TreeMap<>();
            Map<String, String> prose = new TreeMap<>();
            List<String> required = new ArrayList<>();
            List<String> all = new ArrayList<>();
            String name = "";
            StringBuilder javadoc = new StringBuilder();
            for (String line : lines) {
                Matcher matcher = CONSTANT.matcher(line);
                if (matcher.matches()) {
                    constants.put(matcher.group(1), matcher.group(2));
                } else if ((matcher = ANNOTATION.matcher(line)).matches()) {
                    name = constants.getOrDefault(matcher.group(1), "");
                } else if (!name.isEmpty() && (matcher = DECLARATION.matcher(line)).matches()) {
                    names.put(matcher.group(2), name);
                    types.put(name, matcher.group(1));
                    name = "";
                } else if (line.strip().equals("/**")) {
                    javadoc.setLength(0);
                } else if ((matcher = GETTER.matcher(line)).matches()) {
                    prose.put(matcher.group(1), text(javadoc.toString()));
                } else if (line.startsWith("   * ")) {
                    javadoc.append(line, "   * ".length(), line.length()).append("  ");
                } else if ((matcher = REQUIRED.matcher(line)).matches()) {
                    QUOTED.matcher(matcher.group(1)).results().forEach(found -> required.add(found.group(1)));
                } else if ((matcher = ALL.matcher(line)).matches()) {
                    QUOTED.matcher(matcher.group(1)).results().forEach(found -> all.add(found.group(1)));
                }
            }
            if (!types.keySet().equals(new TreeSet<>(all)) || !types.keySet().containsAll(required)) {
                throw new IllegalStateException(
                        types.keySet() + " were read, and the class lists " + all + ", required " + required);
            }
            List<ModelField> fields = new ArrayList<>();
            names.forEach((identifier, field) -> fields.add(new ModelField(
                    field, types.get(field), required.contains(field), prose.getOrDefault(identifier, ""))));
            return fields;
        }

        private static String text(String html) {
            return html.strip()
                    .replace("\\&quot;", "\"")
                    .replace("&quot;", "\"")
                    .replace("&#39;", "'")
                    .replace("&#x3D;", "=")
                    .replace("&#x60;", "`")
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&amp;", "&");
        }
    }
}
