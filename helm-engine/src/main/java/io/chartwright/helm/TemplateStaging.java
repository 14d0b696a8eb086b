package io.chartwright.helm;

import io.chartwright.core.helm.HelmException;
import io.chartwright.core.helm.HelmRequest;
import io.chartwright.helm.StagedTemplates.Unstaged;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Makes the library's {@code template} say what {@code helm template --include-crds} says. On its own it leaves out
 * hooks and CRDs, knows no API versions and asks a cluster at each {@code lookup}, so the staged copy of a chart is
 * changed a little and the answer changed back.
 */
final class TemplateStaging {
    private TemplateStaging() {}

    static String template(HelmRequest request) {
        try {
            return render(request, WrappedTemplates::once).documents();
        } catch (HelmException refused) {
            // Told with the lines of the author's own files.
            return plain(request);
        }
    }

    /** What two tries render the same; empty if they do not, if nobody can tell so cheaply, or if Helm refuses. */
    static Optional<Unstaged> twice(HelmRequest request) {
        Collection<String> files = request.chart().files().values();
        boolean steady = Chance.none(files) && Chance.none(request.values());
        boolean cheap = files.stream().allMatch(WrappedTemplates::mayRenderTwice)
                && request.values().stream().allMatch(WrappedTemplates::mayRenderTwice);
        if (!steady && !cheap) {
            return Optional.empty();
        }
        try {
            // Where nothing is left to chance, a second try would be the first.
            return Optional.of(render(request, steady ? WrappedTemplates::once : WrappedTemplates::twice))
                    .filter(rendered -> !rendered.documents().contains(WrappedTemplates.DIFFERENT));
        } catch (HelmException refused) {
            return Optional.empty();
        }
    }

    private static Unstaged render(HelmRequest request, UnaryOperator<Map<String, String>> wrapping) {
        ApiVersions served = ApiVersions.of(request);
        Map<String, String> chart = wrapping.apply(served.affirm(withoutLookups(request)));
        chart.putAll(StagedTemplates.of(request.chart().files().keySet()));
        try (StagedChart staged = StagedChart.packed(chart, served.affirm(request.values()))) {
            return StagedTemplates.unstage(served.show(Hooks.show(staged.template(NativeHelm.get(), request))));
        }
    }

    private static String plain(HelmRequest request) {
        ApiVersions served = ApiVersions.of(request);
        Map<String, String> chart = served.affirm(withoutLookups(request));
        chart.replaceAll((path, text) -> Hooks.hide(text));
        chart.putAll(StagedTemplates.of(request.chart().files().keySet()));
        List<String> values =
                served.affirm(request.values()).stream().map(Hooks::hide).toList();
        try (StagedChart staged = StagedChart.of(chart, values)) {
            return StagedTemplates.unstage(served.show(Hooks.show(staged.template(NativeHelm.get(), request))))
                    .documents();
        } catch (HelmException refused) {
            throw new HelmException(
                    served.show(StagedTemplates.rename(Hooks.show(String.valueOf(refused.getMessage())))));
        }
    }

    private static Map<String, String> withoutLookups(HelmRequest request) {
        Map<String, String> chart = new TreeMap<>(request.chart().files());
        chart.replaceAll((path, text) -> ChartPaths.isTemplate(path) ? Lookups.remove(text) : text);
        return chart;
    }
}
