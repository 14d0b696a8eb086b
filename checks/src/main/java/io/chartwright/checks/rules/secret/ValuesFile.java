package io.chartwright.checks.rules.secret;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.rule.Place;
import io.chartwright.core.problem.ProblemsException;
import io.chartwright.core.yaml.YamlLimits;
import io.chartwright.core.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file of Helm values.
 *
 * @param place the file, with the environment and the charts that its path tells
 * @param text its text
 * @param data what it says; empty if it cannot be read
 */
record ValuesFile(Place place, String text, Optional<Fields> data) {
    private static final Pattern FILE =
            Pattern.compile("(?:.*/)?(?:values(?:[-.][\\w-]+)?|values/(?<environment>[\\w.-]+))\\.ya?ml");
    private static final Pattern ENVIRONMENT = Pattern.compile("(?:.*/)?environments/(?<name>[^/]+)/[^/]+");
    private static final Pattern CHART =
            Pattern.compile("(?:.*/)?helm/charts/(?<chart>[^/]+)/(?:charts/(?<sub>[^/]+)/)?.*");
    private static final YamlLimits LIMITS = new YamlLimits(8 << 20, 100, 1_000, 100_000);

    /** Reads a file if its path says that it holds values. */
    static Optional<ValuesFile> of(String path, String text) {
        Matcher file = FILE.matcher(path);
        if (!file.matches() || path.contains("/templates/")) {
            return Optional.empty();
        }
        return Optional.of(new ValuesFile(place(path, file.group("environment")), text, data(path, text)));
    }

    private static Place place(String path, @Nullable String ofEnvironment) {
        Matcher folder = ENVIRONMENT.matcher(path);
        List<String> environments = folder.matches()
                ? List.of(folder.group("name"))
                : Optional.ofNullable(ofEnvironment).map(List::of).orElse(List.of());
        Matcher chart = CHART.matcher(path);
        if (!chart.matches()) {
            return Place.file(path).in(environments);
        }
        String subchart = Optional.ofNullable(chart.group("sub")).orElse("");
        return new Place(path, environments, chart.group("chart"), subchart, "", "", "");
    }

    private static Optional<Fields> data(String path, String text) {
        try {
            return Optional.of(Fields.of(YamlReader.read(path, text.getBytes(StandardCharsets.UTF_8), LIMITS)
                    .toData()));
        } catch (ProblemsException e) {
            return Optional.empty(); // Told elsewhere; its text is looked at all the same.
        }
    }
}
