package io.chartwright.catalog.superset;

import io.chartwright.model.component.ConfigSet;
import io.chartwright.model.component.Text;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What all Python components agree upon, under the names that the official chart has for it. */
final class SharedConfig {
    static final String RUNTIME = "runtime";
    static final String STORES = "stores";

    private SharedConfig() {}

    static List<ConfigSet> of(Plan plan) {
        return List.of(runtime(), stores(plan.database(), plan.redis()));
    }

    private static ConfigSet runtime() {
        SortedMap<String, Text> variables = new TreeMap<>();
        variables.put("SUPERSET_ENV", Text.of("production"));
        // Without it, a Service called 'superset' would put an address into a variable of this name.
        variables.put("SUPERSET_PORT", number(Web.PORT_NUMBER));
        // The image's files are read-only.
        variables.put("PYTHONDONTWRITEBYTECODE", Text.of("1"));
        return new ConfigSet(RUNTIME, "how Python runs", variables);
    }

    private static ConfigSet stores(Database database, Redis redis) {
        SortedMap<String, Text> variables = new TreeMap<>();
        variables.put("DB_HOST", Text.of(database.host()));
        variables.put("DB_PORT", number(database.effectivePort()));
        variables.put("DB_NAME", Text.of(database.database()));
        variables.put("DB_USER", Text.of(database.username()));
        variables.put("REDIS_HOST", Text.of(redis.host()));
        variables.put("REDIS_PORT", number(redis.port()));
        variables.put("REDIS_DB", number(redis.cacheDb()));
        variables.put("REDIS_CELERY_DB", number(redis.celeryDb()));
        redis.username().ifPresent(name -> variables.put("REDIS_USER", Text.of(name)));
        return new ConfigSet(STORES, "where the database and Redis are", variables);
    }

    private static Text number(int number) {
        return Text.of(Integer.toString(number));
    }
}
