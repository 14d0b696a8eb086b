package io.chartwright.catalog.dolphinscheduler;

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
 * Settings that passed the {@link Rules}, so that database and storage are known to be there, on their way to components.
 *
 * @param settings all settings
 * @param database the database
 * @param storage where the files of the resource centre are
 */
record Plan(DolphinScheduler settings, Database database, Storage storage) {
    // Not root, as the images would have it. Number 1000 is the user that their base, Ubuntu, has since 24.04: Hadoop's
    // client, by which also local files are read, gives up on a user without a name. Folders to write to are volumes of
    // the
    // group. Tasks may install what they need into their container, so that its files stay writable as far as their
    // rights go.
    private static final SecurityContext USER = new SecurityContext(1000, 1000, false);

    static Plan of(DolphinScheduler settings) {
        return new Plan(
                settings, settings.database().orElseThrow(), settings.storage().orElseThrow());
    }

    ChartContent compose() {
        Faults faults = new Faults();
        List<Component> components = new ArrayList<>();
        add(faults, "schema", components, () -> Schema.component(this));
        add(faults, "master", components, () -> Master.component(this));
        add(faults, "worker", components, () -> Worker.component(this));
        settings.workerGroups()
                .forEach((name, group) -> add(
                        faults,
                        "workerGroups." + name + ".tuning",
                        components,
                        () -> Worker.component(this, name, group)));
        add(faults, "api", components, () -> Api.component(this));
        add(faults, "alert", components, () -> Alert.component(this));
        faults.throwIfAny();
        return new ChartContent(
                "Apache DolphinScheduler, the workflow scheduler",
                "https://dolphinscheduler.apache.org",
                settings.appVersion(),
                USER,
                // Tasks on Kubernetes go by a kubeconfig that users enter in the UI, not by the pods' own account.
                ServiceAccount.withoutToken(),
                SharedConfig.of(this),
                ConfigFiles.sets(this),
                components,
                Optional.of(new ConnectionTest(Api.NAME, Api.PORT, Api.PATH + "/actuator/health")));
    }

    String version() {
        return settings.appVersion();
    }

    /** One of DolphinScheduler's images, in the one version that all have. */
    Image image(String name) {
        return Image.of("apache/" + name, version());
    }

    private static void add(Faults faults, String path, List<Component> components, Supplier<Component> component) {
        faults.collect(path, component).ifPresent(components::add);
    }
}
