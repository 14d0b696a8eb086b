package io.chartwright.checks.schema.kubernetes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the fields of a model class, and holds them against the list of fields that the class has for its own checks. */
final class ModelReader {
    /** Where what concerns us is over, and most of the class still to come. */
    private static final String VALIDATION = "  public static void validateJson";

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

    private ModelReader() {}

    /** @throws IllegalStateException if fields were missed, so that the client is no longer written as this expects */
    static List<ClientSources.ModelField> fields(List<String> lines) {
        Map<String, String> constants = new TreeMap<>();
        Map<String, String> names = new TreeMap<>();
        Map<String, String> types = new TreeMap<>();
        Map<String, String> prose = new TreeMap<>();
        List<String> required = new ArrayList<>();
        List<String> all = new ArrayList<>();
        String name = "";
        StringBuilder javadoc = new StringBuilder();
        for (String line : lines) {
            if (line.startsWith(VALIDATION)) {
                break;
            }
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
        List<ClientSources.ModelField> fields = new ArrayList<>();
        names.forEach((identifier, field) -> fields.add(new ClientSources.ModelField(
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
