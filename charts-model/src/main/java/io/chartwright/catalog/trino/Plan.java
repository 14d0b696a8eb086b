package io.chartwright.catalog.trino;

import io.chartwright.model.Faults;
import io.chartwright.model.component.ChartContent;
import io.chartwright.model.component.Component;
import io.chartwright.model.component.ConnectionTest;
import io.chartwright.model.component.SecurityContext;
import io.chartwright.model.component.ServiceAccount;
import io.chartwright.model.component.Tuning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Settings on their way to components.
 *
 * @param settings all settings
 * @param coordinator the coordinator's, with what the user left open
 * @param workers the workers', with what the user left open
 */
record Plan(Trino settings, Tuning coordinator, Tuning workers) {
    private static final SecurityContext TRINO_USER = new SecurityContext(1000, 1000, true);

    static Plan of(Trino settings) {
        return new Plan(settings, Coordinator.tuned(settings), Worker.tuned(settings));
    }

    ChartContent compose() {
        Faults faults = new Faults();
        List<Component> components = new ArrayList<>();
        faults.collect("coordinator", () -> Coordinator.component(this)).ifPresent(components::add);
        faults.collect("workers", () -> Worker.component(this)).ifPresent(components::add);
        faults.throwIfAny();
        SortedMap<String, String> annotations = settings.serviceAccountAnnotations();
        return new ChartContent(
                "Trino, the query engine",
                "https://trino.io",
                settings.appVersion(),
                TRINO_USER,
                new ServiceAccount(false, annotations),
                List.of(),
                CatalogFiles.sets(settings),
                components,
                Optional.of(new ConnectionTest(Coordinator.NAME, Node.HTTP, Node.INFO)));
    }
}
