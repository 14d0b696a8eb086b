package io.chartwright.catalog.datahub;

import io.chartwright.model.component.SecretKey;
import io.chartwright.model.component.Tuning;
import java.util.Optional;

/** Gives components the secrets they need, by reference, and none that they do not need. */
final class Credentials {
    private final Plan plan;

    Credentials(Plan plan) {
        this.plan = plan;
    }

    /** What every part of the server has, the Jobs included. */
    Tuning.Builder server(Tuning.Builder component) {
        DataHubSecrets secrets = plan.settings().secrets();
        system(component);
        put(component, "DATAHUB_TOKEN_SERVICE_SIGNING_KEY", secrets.tokenSigningKey());
        put(component, "DATAHUB_TOKEN_SERVICE_SALT", secrets.tokenSalt());
        put(component, "ELASTICSEARCH_PASSWORD", plan.search().password());
        put(component, "NEO4J_PASSWORD", plan.settings().neo4j().map(Neo4j::password));
        put(component, "SPRING_KAFKA_PROPERTIES_SASL_JAAS_CONFIG", jaasConfig());
        return component;
    }

    /** For the parts of the server that write to the database. */
    Tuning.Builder sql(Tuning.Builder component) {
        return put(component, "EBEAN_DATASOURCE_PASSWORD", plan.sql().passwordKey());
    }

    /** By which a component shows GMS that it belongs to the system. */
    Tuning.Builder system(Tuning.Builder component) {
        return put(
                component,
                "DATAHUB_SYSTEM_CLIENT_SECRET",
                plan.settings().secrets().systemClientSecret());
    }

    Optional<SecretKey> jaasConfig() {
        return plan.kafka().security().flatMap(KafkaSecurity::jaasConfig);
    }

    static Tuning.Builder put(Tuning.Builder component, String variable, SecretKey key) {
        return component.env(variable, key.env());
    }

    static Tuning.Builder put(Tuning.Builder component, String variable, Optional<SecretKey> key) {
        key.ifPresent(known -> put(component, variable, known));
        return component;
    }
}
