package io.chartwright.checks.schema.kubernetes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the methods of an API class that make or read one object. */
final class ApiReader {
    private static final Pattern CALL = Pattern.compile(
            "    private okhttp3\\.Call (create|read)(?:Namespaced)?(\\w+?)(?<!ValidateBefore)Call\\(.*");
    private static final Pattern BODY = Pattern.compile("\\b(\\w+) body\\b");
    private static final Pattern RESPONSE =
            Pattern.compile("    private ApiResponse<(\\w+)> read\\w+WithHttpInfo\\(.*");
    private static final Pattern PATH = Pattern.compile(" *String localVarPath = \"/apis?/([^\"]*)\".*");
    private static final Pattern PLACE =
            Pattern.compile("([a-z0-9./]*v\\d\\w*)/(namespaces/\\{namespace}/)?([a-z]+)(/\\{name})?");

    private ApiReader() {}

    /** The kinds, twice where objects can be both made and read. */
    static List<ServedKind> kinds(List<String> lines) {
        List<ServedKind> kinds = new ArrayList<>();
        String call = "";
        String kind = "";
        String path = "";
        for (String line : lines) {
            if (!line.startsWith("    private ") && !line.contains("localVarPath = ")) {
                continue;
            }
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
