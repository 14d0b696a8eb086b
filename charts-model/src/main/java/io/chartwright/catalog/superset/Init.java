package io.chartwright.catalog.superset;

import io.chartwright.model.component.Component;
import io.chartwright.model.component.Phase;
import io.chartwright.model.component.Resources;
import io.chartwright.model.component.Tuning;

/**
 * The Job that brings the database up to a new version. The official chart runs it after all else, where it waits for pods
 * that in turn wait for its tables.
 */
final class Init {
    private static final int RETRIES = 3;

    private Init() {}

    static Component component(Plan plan) {
        Component.Builder init = Component.job("init", RETRIES)
                .description("brings the database up to a new version")
                .phase(Phase.PREPARE)
                .command("/bin/sh", Pods.file(Scripts.INIT))
                .tuning(plan.settings().init().over(choices(plan)));
        return Pods.python(init).build();
    }

    private static Tuning choices(Plan plan) {
        Tuning.Builder init = Pods.choices(plan).resources(Resources.of("250m", "1Gi"));
        plan.settings().admin().ifPresent(admin -> {
            init.env("ADMIN_USERNAME", admin.username())
                    .env("ADMIN_FIRST_NAME", admin.firstName())
                    .env("ADMIN_LAST_NAME", admin.lastName())
                    .env("ADMIN_EMAIL", admin.email());
            Pods.put(init, "ADMIN_PASSWORD", admin.password());
        });
        return init.build();
    }
}
