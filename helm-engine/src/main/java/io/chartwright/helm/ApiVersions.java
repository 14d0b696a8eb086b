package io.chartwright.helm;

import io.chartwright.core.helm.HelmRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes {@code .Capabilities.APIVersions.Has} affirm what a request says is served, where Helm has no option for that:
 * each call is replaced by a look into a set that has Helm's own versions and these.
 *
 * <p>Seen are calls that are written out, in templates and in values that templates may render, from whatever the
 * capabilities hang: {@code $}, {@code .}, {@code .context}. A {@code .Has} on a variable or below a {@code with} that
 * holds the set, and the set as a list, know Helm's own versions alone.
 */
final class ApiVersions {
    private static final String CALL = "APIVersions.Has";
    private static final String SET = "chartwright-staged.api-versions";
    private static final String PARTIAL = "templates/_" + SET + ".tpl";
    private static final Pattern ACTION = Pattern.compile("\\{\\{.*?}}", Pattern.DOTALL);

    /** A text to step over, or the call up to its argument. */
    private static final Pattern TEXT_OR_CALL =
            Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"|`[^`]*`|((?:\\$\\w*)?(?:\\.\\w+)*\\.APIVersions\\.Has)(?!\\w)");

    /** Has no quotes, which might end a scalar of YAML; and keeps the call, to be shown again. */
    private static final Pattern REPLACED =
            Pattern.compile("hasKey \\(fromJson \\(include `" + Pattern.quote(SET) + "` `([^`]*)`\\)\\)");

    private final List<String> served;
    private final Supplier<Set<String>> own;

    private ApiVersions(List<String> served, Supplier<Set<String>> own) {
        this.served = served;
        this.own = own;
    }

    /** Those of a request, besides those of the library. */
    static ApiVersions of(HelmRequest request) {
        return of(request, () -> NativeHelm.get().apiVersions());
    }

    /**
     * Those of a request.
     *
     * @param own what Helm affirms by itself; asked only if a chart wants to know
     */
    static ApiVersions of(HelmRequest request, Supplier<Set<String>> own) {
        return new ApiVersions(request.apiVersions(), own);
    }

    /** A copy of a chart that knows the versions. */
    Map<String, String> affirm(Map<String, String> chart) {
        Map<String, String> affirmed = new TreeMap<>(chart);
        if (served.isEmpty()) {
            return affirmed;
        }
        affirmed.replaceAll((path, text) -> {
            boolean rendered = ChartPaths.isTemplate(path) || path.endsWith("values.yaml");
            return rendered ? affirm(text) : text;
        });
        // Values of a request may ask too, so the set is there in any case; it costs nothing until somebody asks.
        Set<String> all = new TreeSet<>(own.get());
        all.addAll(served);
        affirmed.put(PARTIAL, "{{ define `" + SET + "` }}" + json(all) + "{{ end }}\n");
        return affirmed;
    }

    /** Copies of values that know the versions. */
    List<String> affirm(List<String> values) {
        return served.isEmpty()
                ? values
                : values.stream().map(ApiVersions::affirm).toList();
    }

    /** A text with the calls as their author wrote them. */
    String show(String text) {
        return text.contains(SET) ? REPLACED.matcher(text).replaceAll("$1") : text;
    }

    private static String affirm(String text) {
        if (!text.contains(CALL)) {
            return text;
        }
        return ACTION.matcher(text)
                .replaceAll(action -> Matcher.quoteReplacement(TEXT_OR_CALL
                        .matcher(action.group())
                        .replaceAll(found -> Matcher.quoteReplacement(
                                found.group(1) == null
                                        ? found.group()
                                        : "hasKey (fromJson (include `" + SET + "` `" + found.group(1) + "`))"))));
    }

    private static String json(Set<String> versions) {
        return versions.stream()
                .map(version -> "\"" + version.replaceAll("[\"\\\\{}]|\\p{Cntrl}", "") + "\":1")
                .collect(Collectors.joining(",", "{", "}"));
    }
}
