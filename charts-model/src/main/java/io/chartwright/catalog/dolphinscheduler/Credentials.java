package io.chartwright.catalog.dolphinscheduler;

import io.chartwright.model.component.SecretKey;
import io.chartwright.model.component.Tuning;
import java.util.Optional;

/** Gives components the secrets they need, by reference, and none that they do not need: tasks see the worker's variables. */
final class Credentials {
    private final Plan plan;

    Credentials(Plan plan) {
        this.plan = plan;
    }

    /** For those that speak to the database. */
    Tuning.Builder database(Tuning.Builder component) {
        return component.env(
                "SPRING_DATASOURCE_PASSWORD", plan.database().password().env());
    }

    /** For all servers, if the database keeps the registry. */
    Tuning.Builder registry(Tuning.Builder component) {
        return plan.settings().zookeeper().isPresent()
                ? component
                : component.env(
                        "REGISTRY_HIKARI_CONFIG_PASSWORD",
                        plan.database().password().env());
    }

    /** For those that read or write the bucket. */
    Tuning.Builder bucket(Role role, Tuning.Builder component) {
        boolean logs = plan.settings().remoteLogging() && role != Role.ALERT;
        if (plan.storage() instanceof S3 s3 && (logs || ConfigFiles.readsResources(role))) {
            if (Versions.whole(plan.version())) {
                key(component, s3, "AWS_S3_ACCESS_KEY_ID", "AWS_S3_ACCESS_KEY_SECRET");
            } else {
                key(component, s3, "RESOURCE_AWS_ACCESS_KEY_ID", "RESOURCE_AWS_SECRET_ACCESS_KEY");
                key(component, s3, "REMOTE_LOGGING_S3_ACCESS_KEY_ID", "REMOTE_LOGGING_S3_ACCESS_KEY_SECRET");
            }
        }
        return component;
    }

    private static void key(Tuning.Builder component, S3 s3, String id, String secret) {
        put(component, id, s3.accessKey());
        put(component, secret, s3.secretKey());
    }

    private static void put(Tuning.Builder component, String variable, Optional<SecretKey> key) {
        key.ifPresent(known -> component.env(variable, known.env()));
    }
}
