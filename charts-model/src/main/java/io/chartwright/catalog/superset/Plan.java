package io.chartwright.catalog.superset;

import io.chartwright.model.Faults;
import io.chartwright.model.component.ChartContent;
import io.chartwright.model.component.Component;
import io.chartwright.model.component.ConnectionTest;
import io.chartwright.model.component.FileSet;
import io.chartwright.model.component.Image;
import io.chartwright.model.component.Ingress;
import io.chartwright.model.component.SecurityContext;
import io.chartwright.model.component.ServiceAccount;
import io.chartwright.model.component.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Settings that passed the {@link Rules}, so that image and stores are known to be there, on their way to components.
 *
 * @param settings all settings
 * @param image what all Python components run
 * @param database the database
 * @param redis the Redis
 */
record Plan(Superset settings, Image image, Database database, Redis redis) {
    // The image's own user, and never root, as which the official chart runs to install drivers at every start.
    private static final SecurityContext SUPERSET_USER = new SecurityContext(1000, 1000, true);

    static Plan of(Superset settings) {
        return new Plan(
                settings,
                settings.image().orElseThrow(),
                settings.database().orElseThrow(),
                settings.redis().orElseThrow());
    }

    ChartContent compose() {
        Faults faults = new Faults();
        List<Component> components = new ArrayList<>();
        add(faults, "init", components, () -> Init.component(this));
        add(faults, "web", components, () -> Web.component(this));
        add(faults, "worker", components, () -> Worker.component(this));
        add(faults, "beat", components, () -> Beat.component(this));
        settings.websockets()
                .ifPresent(websockets ->
                        add(faults, "websocket", components, () -> Websocket.component(this, websockets)));
        faults.throwIfAny();
        return new ChartContent(
                "Apache Superset, where people look at data",
                "https://superset.apache.org",
                settings.appVersion(),
                SUPERSET_USER,
                ServiceAccount.withoutToken(),
                SharedConfig.of(this),
                List.of(files()),
                components,
                Optional.of(new ConnectionTest(Web.NAME, Web.PORT, Web.HEALTH)));
    }

    /** How browsers reach the web component. */
    Ingress ingress() {
        return settings.web()
                .ingress()
                .orElseGet(() -> Ingress.builder().subdomain("superset").build());
    }

    private FileSet files() {
        SortedMap<String, Text> files = new TreeMap<>();
        files.put("superset_config.py", ConfigFile.of(this));
        files.put(Scripts.WAIT, Scripts.waitFor());
        files.put(Scripts.INIT, Scripts.init(settings.admin().isPresent()));
        return new FileSet(Pods.FILES, "Superset's configuration and scripts", files);
    }

    private static void add(Faults faults, String path, List<Component> components, Supplier<Component> component) {
        faults.collect(path, component).ifPresent(components::add);
    }
}
