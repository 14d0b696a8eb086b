package io.chartwright.helm;

import io.chartwright.core.helm.HelmException;
import io.chartwright.core.helm.HelmRequest;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes the library's {@code template} say what {@code helm template --include-crds} says. On its own it leaves out
 * hooks and CRDs and asks a cluster at each {@code lookup}, so the staged copy of a chart is changed a little and the
 * answer changed back.
 */
final class TemplateStaging {
    private TemplateStaging() {}

    static String template(HelmRequest request) {
        NativeHelm helm = NativeHelm.get();
        try (StagedChart staged = StagedChart.of(
                changed(request.chart().files()),
                request.values().stream().map(Hooks::hide).toList())) {
            return StagedTemplates.unstage(Hooks.show(staged.template(helm, request)));
        } catch (HelmException refused) {
            throw new HelmException(StagedTemplates.rename(Hooks.show(String.valueOf(refused.getMessage()))));
        }
    }

    private static Map<String, String> changed(Map<String, String> chart) {
        Map<String, String> changed = new TreeMap<>();
        chart.forEach((path, text) -> {
            String shown = ChartPaths.isTemplate(path) ? Lookups.remove(text) : text;
            changed.put(path, Hooks.hide(shown));
        });
        changed.putAll(StagedTemplates.of(chart.keySet()));
        return changed;
    }
}
