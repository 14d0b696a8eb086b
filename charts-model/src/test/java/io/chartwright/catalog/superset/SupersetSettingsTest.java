package io.chartwright.catalog.superset;

import static io.chartwright.catalog.superset.Samples.composed;
import static io.chartwright.catalog.superset.Samples.config;
import static io.chartwright.catalog.superset.Samples.env;
import static io.chartwright.catalog.superset.Samples.fullest;
import static io.chartwright.catalog.superset.Samples.in;
import static io.chartwright.catalog.superset.Samples.smallest;
import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.Told;
import io.chartwright.model.component.ChartContent;
import io.chartwright.model.component.Component;
import io.chartwright.model.component.ConnectionTest;
import io.chartwright.model.component.Keda;
import io.chartwright.model.component.Quantity;
import io.chartwright.model.component.Resources;
import io.chartwright.model.component.SecretKey;
import io.chartwright.model.component.Spread;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each setting does. */
class SupersetSettingsTest {
    private static final SecretKey KEY = new SecretKey("login", "password");

    @Test
    void componentsComeInTheOrderInWhichReadersWantToMeetThem() {
        assertThat(composed(fullest()).components())
                .extracting(Component::name)
                .containsExactly("init", "web", "worker", "beat", "websocket");
        assertThat(composed(smallest()).components())
                .extracting(Component::name)
                .containsExactly("init", "web", "worker", "beat");
    }

    @ParameterizedTest
    @ValueSource(strings = {"v6.1.0", "6.1", "latest", "6.1.0-dev", ""})
    void appVersionMustBePinned(String version) {
        assertThat(Told.by(() -> smallest().appVersion(version).product()))
                .containsExactly("appVersion: superset-bad-version");
        assertThat(composed(smallest().appVersion("6.0.0rc2")).appVersion()).isEqualTo("6.0.0rc2");
    }

    @Test
    void postgresqlIsTheUsualDatabase() {
        assertThat(env(composed(smallest()), "web"))
                .containsEntry("DB_HOST", "postgres")
                .containsEntry("DB_PORT", "5432")
                .containsEntry("DB_NAME", "superset")
                .containsEntry("DB_USER", "superset")
                .containsEntry("DB_PASS", "secret superset-secrets/database_password");
        assertThat(config(smallest())).contains("\"postgresql+psycopg2://\"");
    }

    @Test
    void mysqlDoesAsWell() {
        Superset.Builder mysql = smallest().database(database -> database.engine(Database.Engine.MYSQL)
                .database("meta")
                .username("owner")
                .password(KEY)
                .parameters("charset=utf8mb4"));
        assertThat(env(composed(mysql), "web"))
                .containsEntry("DB_PORT", "3306")
                .containsEntry("DB_NAME", "meta")
                .containsEntry("DB_USER", "owner")
                .containsEntry("DB_PASS", "secret login/password");
        assertThat(config(mysql)).contains("\"mysql+mysqldb://\"").contains("\"?charset=utf8mb4\"");
    }

    @Test
    void databaseMustBeDescribedInFull() {
        assertThat(Told.by(() -> Database.builder()
                        .database("a?b")
                        .username(" ")
                        .parameters("")
                        .build()))
                .containsExactly(
                        "host: missing-value",
                        "database: bad-database",
                        "username: missing-value",
                        "parameters: missing-value");
        assertThat(Told.by(() -> Database.builder().host("http://db").build())).containsExactly("host: bad-domain");
    }

    @Test
    void redisIsOpenUnlessSaidOtherwise() {
        assertThat(env(composed(smallest()), "worker"))
                .containsEntry("REDIS_HOST", "redis")
                .containsEntry("REDIS_PORT", "6379")
                .containsEntry("REDIS_DB", "1")
                .containsEntry("REDIS_CELERY_DB", "0")
                .doesNotContainKeys("REDIS_USER", "REDIS_PASSWORD");
        assertThat(config(smallest())).contains("\"redis://\"").doesNotContain("REDIS_PASSWORD", "ssl_cert_reqs");
    }

    @Test
    void redisMayHaveALoginAndTls() {
        Superset.Builder login = smallest()
                .redis(redis ->
                        redis.port(6380).tls(true).password(KEY).cacheDb(5).celeryDb(4));
        assertThat(env(composed(login), "beat"))
                .containsEntry("REDIS_PORT", "6380")
                .containsEntry("REDIS_DB", "5")
                .containsEntry("REDIS_CELERY_DB", "4")
                .containsEntry("REDIS_PASSWORD", "secret login/password");
        assertThat(config(login))
                .contains("\"rediss://\"")
                .contains("f\":{_quoted('REDIS_PASSWORD')}@\"")
                .contains("\"?ssl_cert_reqs=required\"");
    }

    @Test
    void aUserOfRedisHasAPassword() {
        assertThat(Told.by(() -> Redis.builder().host("redis").username("me").build()))
                .containsExactly("password: missing-value");
        assertThat(Told.by(() -> Redis.builder().port(0).cacheDb(-1).build()))
                .containsExactly("host: missing-value", "port: out-of-range", "cacheDb: out-of-range");
    }

    @Test
    void theAdministratorIsOfTheJobAlone() {
        ChartContent content = composed(smallest().admin(admin -> admin.username("root")
                .firstName("Ada")
                .lastName("O'Neil \"Jr\"")
                .password(KEY)));
        assertThat(env(content, "init"))
                .containsEntry("ADMIN_USERNAME", "root")
                .containsEntry("ADMIN_FIRST_NAME", "Ada")
                .containsEntry("ADMIN_LAST_NAME", "O'Neil \"Jr\"")
                .containsEntry("ADMIN_EMAIL", "data@acme.example")
                .containsEntry("ADMIN_PASSWORD", "secret login/password");
        assertThat(env(content, "web").keySet()).noneMatch(variable -> variable.startsWith("ADMIN_"));
        assertThat(Told.by(() ->
                        Admin.builder().username("").firstName("").lastName("").build()))
                .containsExactly(
                        "username: missing-value",
                        "email: missing-value",
                        "firstName: missing-value",
                        "lastName: missing-value");
    }

    @Test
    void withAnIdentityProviderNobodyNeedsALocalAdministrator() {
        ChartContent content = composed(Superset.defaults()
                .image(Samples.IMAGE)
                .database(database -> database.host("postgres"))
                .redis(redis -> redis.host("redis"))
                .oauth(oauth -> oauth.metadataUrl("https://id.example/.well-known/openid-configuration")));
        assertThat(Samples.file(content, "init.sh")).endsWith("superset init\n");
        assertThat(env(content, "init").keySet()).noneMatch(variable -> variable.startsWith("ADMIN_"));
    }

    @Test
    void oauthReachesTheConfiguration() {
        Superset.Builder login = smallest().oauth(oauth -> oauth.name("okta")
                .clientId("bi \"x\"")
                .clientSecret(KEY)
                .metadataUrl("https://id.example/.well-known/openid-configuration")
                .scope("openid groups")
                .userNameClaim("sub")
                .groupsClaim("https://acme.example/groups")
                .defaultRole("Public"));
        assertThat(env(composed(login), "web")).containsEntry("OAUTH_CLIENT_SECRET", "secret login/password");
        assertThat(config(login))
                .contains("\"name\": \"okta\"")
                .contains("\"client_id\": \"bi \\\"x\\\"\"")
                .contains("\"client_secret\": os.environ[\"OAUTH_CLIENT_SECRET\"]")
                .contains("{\"scope\": \"openid groups\"}")
                .contains("claims[\"sub\"]")
                .contains("claims.get(\"https://acme.example/groups\", [])")
                .contains("AUTH_USER_REGISTRATION_ROLE = \"Public\"")
                .doesNotContain("AUTH_ROLES_MAPPING", "AUTH_ROLES_SYNC_AT_LOGIN");
        assertThat(Told.by(() -> OAuth.builder()
                        .name("my sso")
                        .clientId("")
                        .scope("")
                        .userNameClaim("")
                        .groupsClaim("")
                        .role("admins", "")
                        .defaultRole("")
                        .build()))
                .containsExactly(
                        "name: bad-name",
                        "clientId: missing-value",
                        "metadataUrl: missing-value",
                        "scope: missing-value",
                        "userNameClaim: missing-value",
                        "groupsClaim: missing-value",
                        "roles.admins: missing-value",
                        "defaultRole: missing-value");
    }

    @Test
    void flagsAreWrittenAsPythonHasThem() {
        assertThat(config(smallest().featureFlag("DASHBOARD_RBAC", true).featureFlag("TAGGING_SYSTEM", false)))
                .contains("    \"DASHBOARD_RBAC\": True,\n")
                .contains("    \"TAGGING_SYSTEM\": False,\n")
                .contains("    \"ALERT_REPORTS\": False,\n");
        assertThat(Told.by(() -> smallest().featureFlag("dashboard rbac", true).product()))
                .containsExactly("featureFlags.dashboard rbac: superset-bad-flag");
    }

    @Test
    void timeoutsAndLimitsReachTheConfiguration() {
        assertThat(config(smallest().rowLimit(7).webserverTimeout(45).cacheTimeouts(timeouts -> timeouts.metadata(11)
                        .data(12)
                        .filterState(13)
                        .exploreFormData(14)
                        .results(15)
                        .thumbnails(16))))
                .contains("ROW_LIMIT = 7\n")
                .contains("SUPERSET_WEBSERVER_TIMEOUT = 45\n")
                .contains("\nCACHE_CONFIG = _cache(\"superset_metadata_\", 11)\n")
                .contains("\nDATA_CACHE_CONFIG = _cache(\"superset_data_\", 12)\n")
                .contains("\nFILTER_STATE_CACHE_CONFIG = _cache(\"superset_filter_\", 13)\n")
                .contains("\nEXPLORE_FORM_DATA_CACHE_CONFIG = _cache(\"superset_explore_\", 14)\n")
                .contains("default_timeout=15,\n")
                .contains("\nTHUMBNAIL_CACHE_CONFIG = _cache(\"superset_thumbnail_\", 16)\n");
        assertThat(Told.by(() -> smallest()
                        .rowLimit(0)
                        .webserverTimeout(0)
                        .workerConcurrency(0)
                        .product()))
                .containsExactly(
                        "rowLimit: out-of-range", "webserverTimeout: out-of-range", "workerConcurrency: out-of-range");
    }

    @Test
    void memoryAndGraceFollowTheServersSettings() {
        ChartContent content = composed(smallest()
                .gunicorn(gunicorn -> gunicorn.workers(4).threads(8).timeout(120))
                .workerConcurrency(8));
        assertThat(in(content, "web").args()).contains("--workers=4", "--threads=8", "--timeout=120");
        assertThat(in(content, "web").tuning().terminationGracePeriodSeconds()).contains(135);
        assertThat(memory(content, "web")).contains(Quantity.of("3584Mi"));
        assertThat(memory(content, "worker")).contains(Quantity.of("4352Mi"));
        assertThat(in(composed(smallest().webserverTimeout(5).gunicorn(g -> g.timeout(5))), "web")
                        .tuning()
                        .terminationGracePeriodSeconds())
                .contains(30);
    }

    private static java.util.Optional<Quantity> memory(ChartContent content, String name) {
        return in(content, name).tuning().resources().map(Resources::memory);
    }

    @Test
    void alertsSwitchBeatOn() {
        assertThat(in(composed(smallest()), "beat").enabled()).isFalse();
        assertThat(in(composed(smallest().alerts(true)), "beat").enabled()).isTrue();
        assertThat(config(smallest())).doesNotContain("beat_schedule", "crontab");
    }

    @Test
    void theIngressIsAtSupersetUnlessSaidOtherwise() {
        assertThat(in(composed(smallest()), "web")
                        .tuning()
                        .ingress()
                        .orElseThrow()
                        .subdomain())
                .contains("superset");
        assertThat(config(smallest())).contains("WEBDRIVER_BASEURL_USER_FRIENDLY = \"https://superset.<domain>/\"\n");
        assertThat(config(smallest()
                        .web(web -> web.ingress(i -> i.host("bi.acme.example").tls(false)))))
                .contains("WEBDRIVER_BASEURL_USER_FRIENDLY = \"http://bi.acme.example/\"\n")
                .contains("SESSION_COOKIE_SECURE = False\n");
        assertThat(config(smallest().web(web -> web.ingress(i -> i.enabled(false)))))
                .doesNotContain("WEBDRIVER_BASEURL_USER_FRIENDLY")
                .contains("SESSION_COOKIE_SECURE = False\n");
    }

    @Test
    void extraConfigurationStandsAtTheEnd() {
        assertThat(config(smallest().extraConfig("A = 1\r\nB = '''\n  {{ x }}\n'''\n\n")))
                .endsWith("/\"\n\nA = 1\nB = '''\n  {{ x }}\n'''\n");
    }

    @Test
    void wishesOfUsersWin() {
        ChartContent content = composed(smallest()
                .web(web -> web.resources("2", "8Gi").env("SUPERSET_ENV", "development"))
                .worker(worker -> worker.terminationGracePeriodSeconds(900)));
        assertThat(memory(content, "web")).contains(Quantity.of("8Gi"));
        assertThat(env(content, "web")).containsEntry("SUPERSET_ENV", "development");
        assertThat(in(content, "worker").tuning().terminationGracePeriodSeconds())
                .contains(900);
    }

    @Test
    void severalPodsAreKeptApart() {
        ChartContent content = composed(fullest());
        assertThat(in(content, "web").tuning().placement().spread()).contains(Spread.overNodes());
        assertThat(in(content, "worker").tuning().placement().spread()).contains(Spread.overNodes());
        assertThat(in(content, "beat").tuning().placement().spread()).isEmpty();
    }

    @Test
    void workersMayFollowTheirQueue() {
        Keda keda = new Keda(1, 5, List.of(new Keda.Trigger("redis", new TreeMap<>())));
        Component worker = in(composed(smallest().worker(tuning -> tuning.keda(keda))), "worker");
        assertThat(worker.tuning().keda()).contains(keda);
        assertThat(worker.tuning().replicas()).isEmpty();
    }

    @Test
    void helmTestAsksForHealth() {
        assertThat(composed(smallest()).test()).contains(new ConnectionTest("web", "http", "/health"));
    }

    @Test
    void noVolumeOrFileIsOfOneComponentAlone() {
        assertThat(composed(fullest()).files()).singleElement().satisfies(files -> {
            assertThat(files.name()).isEqualTo("config");
            assertThat(files.files()).containsOnlyKeys("superset_config.py", "wait_for.py", "init.sh");
        });
    }

    @Test
    void environmentsWithOtherStoresHaveTheSameConfiguration() {
        assertThat(config(smallest()
                        .database(database -> database.host("db.prod.example").username("prod"))
                        .redis(redis -> redis.host("redis.prod.example").port(6380))))
                .isEqualTo(config(smallest()));
    }
}
