package io.chartwright.catalog.datahub;

import io.chartwright.model.component.Component;
import io.chartwright.model.component.EnvValue;
import io.chartwright.model.component.Image;
import io.chartwright.model.component.Phase;
import io.chartwright.model.component.Resources;
import io.chartwright.model.component.Text;
import io.chartwright.model.component.Tuning;
import io.chartwright.model.component.Volume;
import java.util.Collections;
import java.util.TreeMap;

/** Recipes that run by the clock, each a CronJob. */
final class Ingestions {
    private static final String PREFIX = "ingest-";
    /** Room for the prefix in a component's name. */
    static final int NAME_LENGTH = 30 - PREFIX.length();

    private static final String FOLDER = "/etc/recipe";
    private static final String FILE = "recipe.yaml";

    private Ingestions() {}

    static Component component(Plan plan, String name, Ingestion ingestion) {
        return Component.cronJob(PREFIX + name, ingestion.schedule(), ingestion.suspend())
                .description("runs the recipe '" + name + "'")
                .phase(Phase.FOLLOW)
                .command("datahub", "ingest", "-c", FOLDER + "/" + FILE)
                .config(SharedConfig.GMS_ADDRESS)
                .volume(Volume.configFiles(
                        "recipe", FOLDER, new TreeMap<>(Collections.singletonMap(FILE, ingestion.recipe()))))
                .volume(Volume.emptyDir("tmp", "/tmp", "5Gi"))
                .tuning(plan.settings().ingestion().over(choices(plan, ingestion)))
                .build();
    }

    private static Tuning choices(Plan plan, Ingestion ingestion) {
        String tag = ingestion.version().orElse(plan.settings().appVersion());
        Tuning.Builder choices = Tuning.builder()
                .image(Image.of("acryldata/datahub-ingestion", tag))
                .resources(Resources.of("300m", "2Gi"))
                .env("DATAHUB_GMS_URL", EnvValue.of(Text.of("http://", Text.service(Gms.NAME), ":8080")));
        ingestion.env().forEach(choices::env);
        ingestion.secrets().forEach((variable, key) -> choices.env(variable, key.env()));
        ingestion
                .token()
                .ifPresentOrElse(
                        token -> choices.env("DATAHUB_GMS_TOKEN", token.env()),
                        // DataHub's client falls back to the system's own identity where it finds no token.
                        () -> new Credentials(plan)
                                .system(choices.env("DATAHUB_SYSTEM_CLIENT_ID", SharedConfig.SYSTEM_CLIENT)));
        return choices.build();
    }
}
