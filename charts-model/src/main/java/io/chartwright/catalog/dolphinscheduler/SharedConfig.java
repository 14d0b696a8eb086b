package io.chartwright.catalog.dolphinscheduler;

import io.chartwright.model.component.ConfigSet;
import io.chartwright.model.component.Text;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What components must agree upon, once for all. Secrets are not here: see {@link Credentials}. */
final class SharedConfig {
    static final String COMMON = "common";
    static final String DATABASE = "database";
    static final String REGISTRY = "registry";

    private SharedConfig() {}

    static List<ConfigSet> of(Plan plan) {
        return List.of(
                common(plan.settings().timezone()),
                database(plan.database()),
                plan.settings().zookeeper().map(SharedConfig::registry).orElseGet(() -> registry(plan.database())));
    }

    private static ConfigSet common(String timezone) {
        return set(
                COMMON,
                "what all servers agree upon",
                // Schedules are read in it, so that servers must not differ; the images' own is Asia/Shanghai.
                "TZ",
                timezone,
                "SPRING_JACKSON_TIME_ZONE",
                timezone,
                "MANAGEMENT_ENDPOINT_HEALTH_PROBES_ENABLED",
                "true");
    }

    private static ConfigSet database(Database database) {
        return set(
                DATABASE,
                "the database that holds workflows and their history",
                "DATABASE",
                database.engine().word(),
                "SPRING_PROFILES_ACTIVE",
                database.engine().word(),
                "SPRING_DATASOURCE_DRIVER_CLASS_NAME",
                database.engine().driver(),
                "SPRING_DATASOURCE_URL",
                database.url(),
                "SPRING_DATASOURCE_USERNAME",
                database.username());
    }

    // All but the worker could do with their own connection; said to all, it cannot differ.
    private static ConfigSet registry(Database database) {
        return set(
                REGISTRY,
                "where servers find each other",
                "REGISTRY_TYPE",
                "jdbc",
                "REGISTRY_HIKARI_CONFIG_DRIVER_CLASS_NAME",
                database.engine().driver(),
                "REGISTRY_HIKARI_CONFIG_JDBC_URL",
                database.url(),
                "REGISTRY_HIKARI_CONFIG_USERNAME",
                database.username(),
                "REGISTRY_HIKARI_CONFIG_MAXIMUM_POOL_SIZE",
                "5");
    }

    private static ConfigSet registry(ZooKeeper zookeeper) {
        return set(
                REGISTRY,
                "where servers find each other",
                "REGISTRY_TYPE",
                "zookeeper",
                "REGISTRY_ZOOKEEPER_CONNECT_STRING",
                zookeeper.connectString(),
                "REGISTRY_ZOOKEEPER_NAMESPACE",
                zookeeper.namespace());
    }

    private static ConfigSet set(String name, String description, String... namesAndValues) {
        SortedMap<String, Text> variables = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            variables.put(namesAndValues[i], Text.of(namesAndValues[i + 1]));
        }
        return new ConfigSet(name, description, variables);
    }
}
