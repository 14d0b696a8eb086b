package io.chartwright.catalog.datahub;

import io.chartwright.model.Faults;
import io.chartwright.model.component.ChartContent;
import io.chartwright.model.component.Component;
import io.chartwright.model.component.ConnectionTest;
import io.chartwright.model.component.Image;
import io.chartwright.model.component.SecurityContext;
import io.chartwright.model.component.ServiceAccount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Settings that passed the {@link Rules}, so that the stores are known to be there, on their way to components.
 *
 * @param settings all settings
 * @param sql the database
 * @param kafka the Kafka
 * @param search the search engine
 */
record Plan(DataHub settings, SqlStore sql, Kafka kafka, Search search) {
    // The images' own user since v1.5; see datahub-helm#698.
    private static final SecurityContext DATAHUB_USER = new SecurityContext(1000, 1000, false);

    static Plan of(DataHub settings) {
        return new Plan(
                settings,
                settings.sql().orElseThrow(),
                settings.kafka().orElseThrow(),
                settings.search().orElseThrow());
    }

    ChartContent compose() {
        Faults faults = new Faults();
        List<Component> components = new ArrayList<>();
        add(faults, "systemUpdate", components, () -> Upgrades.blocking(this));
        add(faults, "gms", components, () -> Gms.component(this));
        add(faults, "frontend", components, () -> Frontend.component(this));
        add(faults, "actions", components, () -> Actions.component(this));
        add(faults, "maeConsumer", components, () -> Consumers.mae(this));
        add(faults, "mceConsumer", components, () -> Consumers.mce(this));
        if (faults.none()) {
            // Has the settings of the blocking Job, and would only repeat its faults.
            components.add(Upgrades.nonBlocking(this));
        }
        add(faults, "restoreIndices", components, () -> Upgrades.restoreIndices(this));
        settings.ingestions()
                .forEach((name, ingestion) -> add(
                        faults, "ingestions." + name, components, () -> Ingestions.component(this, name, ingestion)));
        faults.throwIfAny();
        return new ChartContent(
                "DataHub, the metadata platform",
                "https://datahub.com",
                settings.appVersion(),
                DATAHUB_USER,
                // No component asks the Kubernetes API for anything: the Jobs are told not to scale Deployments down.
                ServiceAccount.withoutToken(),
                SharedConfig.of(this),
                components,
                Optional.of(new ConnectionTest(Gms.NAME, Gms.PORT, Gms.HEALTH)));
    }

    /** One of DataHub's images, in the one version that all have. */
    Image image(String name) {
        return Image.of("acryldata/" + name, settings.appVersion());
    }

    private static void add(Faults faults, String path, List<Component> components, Supplier<Component> component) {
        faults.collect(path, component).ifPresent(components::add);
    }
}
