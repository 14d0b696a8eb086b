package io.chartwright.render.chart;

import io.chartwright.model.Metadata;
import io.chartwright.model.component.ChartContent;
import io.chartwright.model.component.Component;
import io.chartwright.model.component.Service;
import io.chartwright.model.component.ServiceAccount;
import io.chartwright.model.component.Tuning;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Puts the labels and annotations that all objects share among those that values hold already, which win. */
final class Dressing {
    private Dressing() {}

    static ChartContent of(ChartContent content, Metadata shared) {
        if (shared.equals(Metadata.none())) {
            return content;
        }
        ServiceAccount account = content.serviceAccount();
        return new ChartContent(
                content.description(),
                content.home(),
                content.appVersion(),
                content.security(),
                new ServiceAccount(account.token(), over(shared.annotations(), account.annotations())),
                content.config(),
                content.files(),
                content.components().stream()
                        .map(component -> dressed(component, shared))
                        .toList(),
                content.test());
    }

    private static Component dressed(Component component, Metadata shared) {
        Tuning tuning = component.tuning();
        Tuning.Builder dressed = tuning.toBuilder().podLabels(over(shared.labels(), tuning.podLabels()));
        if (!shared.annotations().isEmpty()) {
            Service service = tuning.service().orElseGet(Service::clusterIp);
            dressed.service(new Service(service.type(), over(shared.annotations(), service.annotations())));
            tuning.ingress()
                    .ifPresent(ingress -> dressed.ingress(ingress.toBuilder()
                            .annotations(over(shared.annotations(), ingress.annotations()))
                            .build()));
        }
        return component.toBuilder().tuning(dressed.build()).build();
    }

    private static SortedMap<String, String> over(Map<String, String> below, Map<String, String> above) {
        SortedMap<String, String> all = new TreeMap<>(below);
        all.putAll(above);
        return all;
    }
}
