package io.chartwright.catalog.superset;

import io.chartwright.model.component.Ingress;
import io.chartwright.model.component.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Superset's own configuration, {@code superset_config.py}, as one would write it by hand. Secrets are read from variables
 * when it runs; where stores are, from variables too, so that the file hardly differs between environments.
 */
final class ConfigFile {
    private final Plan plan;
    private final Superset settings;
    private final Python python = new Python();

    private ConfigFile(Plan plan) {
        this.plan = plan;
        this.settings = plan.settings();
    }

    static Text of(Plan plan) {
        ConfigFile file = new ConfigFile(plan);
        file.imports();
        file.helpers();
        file.core();
        file.caches();
        new CeleryClass(file.python).write(file.settings.alerts());
        file.features();
        file.web();
        file.asyncQueries();
        file.settings.oauth().ifPresent(oauth -> new LoginClass(file.python).write(oauth));
        file.extra();
        return file.python.text();
    }

    private void imports() {
        python.line("# Composed from typed settings. Secrets are read from the environment.");
        python.line("import os");
        python.line("from urllib.parse import quote").gap();
        if (settings.alerts()) {
            python.line("from celery.schedules import crontab");
        }
        if (settings.oauth().isPresent()) {
            python.line("from flask_appbuilder.security.manager import AUTH_OAUTH");
        }
        python.line("from flask_caching.backends.rediscache import RedisCache");
        python.line("from redis import Redis");
        if (settings.oauth().isPresent()) {
            python.line("from superset.security import SupersetSecurityManager");
        }
    }

    private void helpers() {
        python.gap().gap();
        python.line("def _quoted(variable):");
        python.line("    \"\"\"The value of a variable, safe inside a URL.\"\"\"");
        python.line("    return quote(os.environ[variable], safe=\"\")");
        python.gap().gap();
        python.line("def _redis(database):");
        python.line("    \"\"\"The URL of one of Redis' databases.\"\"\"");
        python.line("    return (");
        python.line("        \"", plan.redis().tls() ? "rediss" : "redis", "://\"");
        if (plan.redis().password().isPresent()) {
            String user = plan.redis().username().isPresent() ? "{_quoted('REDIS_USER')}" : "";
            python.line("        f\"", user, ":{_quoted('REDIS_PASSWORD')}@\"");
        }
        python.line("        f\"{os.environ['REDIS_HOST']}:{os.environ['REDIS_PORT']}/{os.environ[database]}\"");
        if (plan.redis().tls()) {
            // The one spelling that Celery and Redis' own client both understand.
            python.line("        \"?ssl_cert_reqs=required\"");
        }
        python.line("    )");
        python.gap().gap();
        python.line("def _cache(prefix, seconds):");
        python.line("    return {");
        python.line("        \"CACHE_TYPE\": \"RedisCache\",");
        python.line("        \"CACHE_REDIS_URL\": _redis(\"REDIS_DB\"),");
        python.line("        \"CACHE_KEY_PREFIX\": prefix,");
        python.line("        \"CACHE_DEFAULT_TIMEOUT\": seconds,");
        python.line("    }");
        python.gap().gap();
    }

    private void core() {
        python.line("SECRET_KEY = os.environ[\"SUPERSET_SECRET_KEY\"]");
        python.line("SQLALCHEMY_DATABASE_URI = (");
        python.line("    ", Python.literal(plan.database().scheme() + "://"));
        python.line("    f\"{_quoted('DB_USER')}:{_quoted('DB_PASS')}\"");
        python.line("    f\"@{os.environ['DB_HOST']}:{os.environ['DB_PORT']}/{os.environ['DB_NAME']}\"");
        plan.database().parameters().ifPresent(parameters -> python.line("    ", Python.literal("?" + parameters)));
        python.line(")");
        settings.guestTokenSecret()
                .ifPresent(secret ->
                        python.line("GUEST_TOKEN_JWT_SECRET = os.environ[\"" + Pods.GUEST_TOKEN_SECRET + "\"]"));
        python.gap();
    }

    private void caches() {
        CacheTimeouts timeouts = settings.cacheTimeouts();
        cache("CACHE_CONFIG", "superset_metadata_", timeouts.metadata());
        cache("DATA_CACHE_CONFIG", "superset_data_", timeouts.data());
        cache("FILTER_STATE_CACHE_CONFIG", "superset_filter_", timeouts.filterState());
        cache("EXPLORE_FORM_DATA_CACHE_CONFIG", "superset_explore_", timeouts.exploreFormData());
        cache("THUMBNAIL_CACHE_CONFIG", "superset_thumbnail_", timeouts.thumbnails());
        python.line("RESULTS_BACKEND = RedisCache(");
        python.line("    Redis.from_url(_redis(\"REDIS_DB\")),");
        python.line("    key_prefix=\"superset_results_\",");
        python.line("    default_timeout=", timeouts.results(), ",");
        python.line(")");
        python.line("RATELIMIT_STORAGE_URI = _redis(\"REDIS_DB\")");
        python.line("# Health is rate-limited like every page, and must not depend on Redis.");
        python.line("RATELIMIT_IN_MEMORY_FALLBACK_ENABLED = True");
        python.gap().gap();
    }

    private void cache(String name, String prefix, int seconds) {
        python.line(name, " = _cache(\"", prefix, "\", ", seconds, ")");
    }

    private void features() {
        SortedMap<String, Boolean> flags = new TreeMap<>(settings.featureFlags());
        flags.put("ALERT_REPORTS", settings.alerts());
        flags.put("GLOBAL_ASYNC_QUERIES", settings.websockets().isPresent());
        python.gap();
        python.line("FEATURE_FLAGS = {");
        flags.forEach((flag, on) -> python.line("    ", Python.literal(flag), ": ", Python.literal(on), ","));
        python.line("}").gap();
    }

    private void web() {
        Ingress ingress = plan.ingress();
        python.line("ROW_LIMIT = ", settings.rowLimit());
        python.line("SUPERSET_WEBSERVER_TIMEOUT = ", settings.webserverTimeout());
        python.line("ENABLE_PROXY_FIX = ", Python.literal(ingress.enabled()));
        python.line("SESSION_COOKIE_SECURE = ", Python.literal(secure(ingress)));
        python.line("WEBDRIVER_BASEURL = \"http://", Text.service(Web.NAME), ":", Web.PORT_NUMBER, "/\"");
        if (ingress.enabled()) {
            assign("WEBDRIVER_BASEURL_USER_FRIENDLY", Address.quoted("http", ingress, "/"));
        }
    }

    private void asyncQueries() {
        if (settings.websockets().isEmpty()) {
            return;
        }
        python.gap();
        python.line("GLOBAL_ASYNC_QUERIES_TRANSPORT = \"ws\"");
        assign("GLOBAL_ASYNC_QUERIES_WEBSOCKET_URL", Address.quoted("ws", plan.ingress(), Websocket.PATH));
        python.line("GLOBAL_ASYNC_QUERIES_JWT_SECRET = os.environ[\"" + Pods.ASYNC_QUERIES_SECRET + "\"]");
        python.line("GLOBAL_ASYNC_QUERIES_JWT_COOKIE_NAME = \"" + Websocket.COOKIE + "\"");
        python.line("GLOBAL_ASYNC_QUERIES_JWT_COOKIE_SECURE = ", Python.literal(secure(plan.ingress())));
        python.line("GLOBAL_ASYNC_QUERIES_REDIS_STREAM_PREFIX = \"" + Websocket.STREAMS + "\"");
        python.line("GLOBAL_ASYNC_QUERIES_CACHE_BACKEND = {");
        python.line("    \"CACHE_TYPE\": \"RedisCache\",");
        python.line("    \"CACHE_REDIS_HOST\": os.environ[\"REDIS_HOST\"],");
        python.line("    \"CACHE_REDIS_PORT\": int(os.environ[\"REDIS_PORT\"]),");
        plan.redis().username().ifPresent(name -> python.line("    \"CACHE_REDIS_USER\": os.environ[\"REDIS_USER\"],"));
        plan.redis()
                .password()
                .ifPresent(key -> python.line("    \"CACHE_REDIS_PASSWORD\": os.environ[\"REDIS_PASSWORD\"],"));
        python.line("    \"CACHE_REDIS_DB\": int(os.environ[\"REDIS_CELERY_DB\"]),");
        python.line("    \"CACHE_REDIS_SSL\": ", Python.literal(plan.redis().tls()), ",");
        python.line("    \"CACHE_DEFAULT_TIMEOUT\": ", settings.cacheTimeouts().data(), ",");
        python.line("}");
    }

    private void extra() {
        settings.extraConfig().ifPresent(extra -> {
            python.gap();
            extra.stripTrailing().lines().forEach(python::line);
        });
    }

    private void assign(String name, List<Object> value) {
        List<Object> line = new ArrayList<>();
        line.add(name + " = ");
        line.addAll(value);
        python.line(line.toArray());
    }

    private static boolean secure(Ingress ingress) {
        return ingress.enabled() && ingress.tls();
    }
}
