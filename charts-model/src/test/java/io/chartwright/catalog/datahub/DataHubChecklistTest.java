package io.chartwright.catalog.datahub;

import static io.chartwright.catalog.datahub.Samples.env;
import static io.chartwright.catalog.datahub.Samples.in;
import static io.chartwright.catalog.datahub.Samples.running;
import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.Told;
import io.chartwright.model.component.ChartContent;
import io.chartwright.model.component.Component;
import io.chartwright.model.component.DisruptionBudget;
import io.chartwright.model.component.EnvValue;
import io.chartwright.model.component.Image;
import io.chartwright.model.component.PeerService;
import io.chartwright.model.component.Phase;
import io.chartwright.model.component.Port;
import io.chartwright.model.component.Probe;
import io.chartwright.model.component.SecretKey;
import io.chartwright.model.component.SecurityContext;
import io.chartwright.model.component.Service;
import io.chartwright.model.component.Tuning;
import io.chartwright.model.component.Volume;
import io.chartwright.model.component.Workload;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a correct chart of DataHub must show, statement by statement. */
class DataHubChecklistTest {
    private static final SecretKey LOGIN = new SecretKey("search-login", "password");

    private final ChartContent embedded = Samples.smallest().product().compose();
    private final ChartContent standalone = Samples.standalone().product().compose();

    static Stream<ChartContent> bothModes() {
        return Stream.of(
                Samples.smallest().product().compose(),
                Samples.standalone().product().compose());
    }

    @ParameterizedTest
    @MethodSource("bothModes")
    void s01_allImagesHaveOnePinnedTag(ChartContent content) {
        assertThat(content.components())
                .map(component -> component.tuning().image().map(Image::tag))
                .containsOnly(Optional.of("v1.7.0"));
        assertThat(Told.by(() -> Samples.smallest().appVersion("head").product()))
                .containsExactly("appVersion: datahub-bad-version");
    }

    @Test
    void s02_gmsAndMceStayAloneWhereTheyMust() {
        assertThat(in(embedded, "gms").tuning().replicas()).contains(1);
        assertThat(in(embedded, "gms").tuning().autoscaling()).isEmpty();
        assertThat(in(standalone, "mce-consumer").tuning().replicas()).contains(1);
        assertThat(Told.by(() ->
                        Samples.smallest().gms(gms -> gms.replicas(2)).product().compose()))
                .containsExactly("gms: datahub-gms-not-scalable");
        assertThat(Told.by(() -> Samples.standalone()
                        .mceConsumer(mce -> mce.replicas(2))
                        .product()
                        .compose()))
                .containsExactly("mceConsumer: datahub-mce-not-scalable");
    }

    @Test
    void s03_consumersAreInGmsOrStandAlone() {
        assertThat(env(embedded, "gms")).containsAllEntriesOf(consumersIn("true"));
        assertThat(running(embedded)).extracting(Component::name).doesNotContain("mae-consumer", "mce-consumer");
        assertThat(env(standalone, "gms")).containsAllEntriesOf(consumersIn("false"));
        assertThat(running(standalone)).extracting(Component::name).contains("mae-consumer", "mce-consumer");
        assertThat(env(standalone, "mae-consumer"))
                .containsEntry("MAE_CONSUMER_ENABLED", "true")
                .containsEntry("PE_CONSUMER_ENABLED", "true");
        assertThat(env(standalone, "mce-consumer")).containsEntry("MCE_CONSUMER_ENABLED", "true");
    }

    private static Map<String, String> consumersIn(String gms) {
        return Map.of("MCE_CONSUMER_ENABLED", gms, "MAE_CONSUMER_ENABLED", gms, "PE_CONSUMER_ENABLED", gms);
    }

    @Test
    void s04_replicasOfGmsShareTheirCache() {
        assertThat(in(standalone, "gms").peers()).contains(new PeerService("gms-hazelcast", "hazelcast"));
        assertThat(in(standalone, "gms").ports()).contains(Port.ofPod("hazelcast", 5701));
        assertThat(env(standalone, "gms"))
                .containsEntry("SEARCH_SERVICE_CACHE_IMPLEMENTATION", "hazelcast")
                .containsEntry("SEARCH_SERVICE_HAZELCAST_SERVICE_NAME", "<gms-hazelcast>");
        assertThat(in(embedded, "gms").peers()).isEmpty();
        assertThat(in(embedded, "gms").ports()).extracting(Port::name).doesNotContain("hazelcast");
    }

    @ParameterizedTest
    @MethodSource("bothModes")
    void s05_blockingUpdateComesFirstAndTheOtherLast(ChartContent content) {
        assertThat(in(content, "system-update").phase()).isEqualTo(Phase.PREPARE);
        assertThat(in(content, "system-update").args()).containsExactly("-u", "SystemUpdateBlocking");
        assertThat(in(content, "system-update-nonblocking").phase()).isEqualTo(Phase.FINISH);
        assertThat(in(content, "system-update-nonblocking").args()).containsExactly("-u", "SystemUpdateNonBlocking");
        assertThat(List.of("gms", "frontend", "mae-consumer", "mce-consumer"))
                .allSatisfy(name -> assertThat(in(content, name).phase()).isEqualTo(Phase.SERVE));
        assertThat(in(content, "actions").phase()).isEqualTo(Phase.FOLLOW);
    }

    @ParameterizedTest
    @MethodSource("bothModes")
    void s06_nothingButTheUpdateComesBeforeTheServer(ChartContent content) {
        assertThat(content.components())
                .filteredOn(component -> component.phase() == Phase.PREPARE)
                .extracting(Component::name)
                .containsExactly("system-update");
        assertThat(content.components())
                .extracting(Component::workload)
                .doesNotHaveAnyElementsOfTypes(Workload.StatefulSet.class);
    }

    @ParameterizedTest
    @MethodSource("bothModes")
    void s07_upgradesHaveNoDowntimeAndPatchNothing(ChartContent content) {
        assertThat(Samples.envs(content, Stream.of("gms", "system-update", "system-update-nonblocking")))
                .allSatisfy(env -> assertThat(env).containsEntry("ZDU_STAGE_20", "true"));
        assertThat(Samples.envs(content, Samples.JOBS.stream())).allSatisfy(env -> assertThat(env)
                .containsEntry("DATAHUB_UPGRADE_K8_SCALE_DOWN_ENABLED", "false")
                .containsEntry("DATAHUB_UPGRADE_K8_SCALE_DOWN_JAVA_ENABLED", "false"));
        assertThat(content.serviceAccount().token()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("bothModes")
    void s08_secretsAreReferredTo(ChartContent content) {
        Set<String> secrets = Set.of(
                "DATAHUB_SECRET",
                "DATAHUB_SYSTEM_CLIENT_SECRET",
                "DATAHUB_TOKEN_SERVICE_SIGNING_KEY",
                "DATAHUB_TOKEN_SERVICE_SALT",
                "SECRET_SERVICE_ENCRYPTION_KEY");
        assertThat(content.components())
                .flatExtracting(component -> component.tuning().env().keySet())
                .containsAll(secrets);
        assertThat(content.components())
                .allSatisfy(component -> assertThat(component.tuning().env()).allSatisfy((variable, value) -> {
                    if (secrets.contains(variable) || variable.endsWith("PASSWORD")) {
                        assertThat(value).isInstanceOf(EnvValue.FromSecret.class);
                    }
                }));
        assertThat(content.config())
                .flatExtracting(set -> set.variables().keySet())
                .doesNotContainAnyElementsOf(secrets);
    }

    @Test
    void s09_tokensAndSystemClientAreWhereTheyAreNeeded() {
        assertThat(Samples.envs(
                        standalone,
                        Stream.of("gms", "mae-consumer", "mce-consumer", "system-update", "system-update-nonblocking")))
                .allSatisfy(env -> assertThat(env)
                        .containsEntry(
                                "DATAHUB_TOKEN_SERVICE_SIGNING_KEY",
                                "secret datahub-auth-secrets/token_service_signing_key")
                        .containsEntry("DATAHUB_TOKEN_SERVICE_SALT", "secret datahub-auth-secrets/token_service_salt")
                        .containsKeys("DATAHUB_SYSTEM_CLIENT_ID", "DATAHUB_SYSTEM_CLIENT_SECRET"));
        assertThat(Samples.envs(standalone, Stream.of("frontend", "actions"))).allSatisfy(env -> assertThat(env)
                .containsEntry("DATAHUB_SYSTEM_CLIENT_ID", "__datahub_system")
                .containsEntry("DATAHUB_SYSTEM_CLIENT_SECRET", "secret datahub-auth-secrets/system_client_secret")
                .doesNotContainKeys("DATAHUB_TOKEN_SERVICE_SIGNING_KEY", "DATAHUB_TOKEN_SERVICE_SALT"));
    }

    @Test
    void s10_onlyGmsFindsTheSchemaRegistryAtHome() {
        assertThat(env(standalone, "gms"))
                .containsEntry("KAFKA_SCHEMAREGISTRY_URL", "http://localhost:8080/schema-registry/api/");
        assertThat(Samples.envs(
                        standalone,
                        Stream.of("mae-consumer", "mce-consumer", "system-update", "system-update-nonblocking")))
                .allSatisfy(env -> assertThat(env)
                        .containsEntry("KAFKA_SCHEMAREGISTRY_URL", "http://<gms>:8080/schema-registry/api/"));
        assertThat(env(standalone, "actions"))
                .containsEntry("SCHEMA_REGISTRY_URL", "http://<gms>:8080/schema-registry/api/");
    }

    @Test
    void s11_databaseIsKnownToThoseThatWriteToIt() {
        assertThat(Samples.envs(
                        standalone,
                        Stream.of(
                                "gms",
                                "mce-consumer",
                                "system-update",
                                "system-update-nonblocking",
                                "restore-indices")))
                .allSatisfy(env -> assertThat(env)
                        .containsEntry("EBEAN_DATASOURCE_HOST", "mysql:3306")
                        .containsEntry("EBEAN_DATASOURCE_PASSWORD", "secret mysql-secrets/mysql-password")
                        .containsKeys("EBEAN_DATASOURCE_URL", "EBEAN_DATASOURCE_DRIVER", "EBEAN_DATASOURCE_USERNAME"));
        assertThat(Samples.envs(standalone, Stream.of("frontend", "actions", "mae-consumer", "ingest-warehouse")))
                .allSatisfy(env -> assertThat(env.keySet()).noneMatch(variable -> variable.startsWith("EBEAN")));
    }

    @Test
    void s12_frontendKnowsTheSearchEngineAndGms() {
        ChartContent content = Samples.smallest()
                .search(search -> search.username("hub").password(LOGIN))
                .product()
                .compose();
        assertThat(env(content, "frontend"))
                .containsEntry("ELASTIC_CLIENT_HOST", "opensearch")
                .containsEntry("ELASTIC_CLIENT_PORT", "9200")
                .containsEntry("ELASTIC_CLIENT_USE_SSL", "false")
                .containsEntry("ELASTIC_CLIENT_USERNAME", "hub")
                .containsEntry("ELASTIC_CLIENT_PASSWORD", "secret search-login/password")
                .containsEntry("DATAHUB_GMS_HOST", "<gms>")
                .containsEntry("DATAHUB_GMS_PORT", "8080");
        assertThat(in(content, "gms").ports()).contains(Port.of("http", 8080));
    }

    @Test
    void s13_upgradeHistoryIsReadInGroupsOfTheirOwn() {
        assertThat(Samples.envs(standalone, Stream.of("gms", "mae-consumer", "mce-consumer")))
                .extracting(env -> env.get("DATAHUB_UPGRADE_HISTORY_KAFKA_CONSUMER_GROUP_ID"))
                .doesNotContainNull()
                .doesNotHaveDuplicates();
    }

    @Test
    void s14_probesAskWhereAnAnswerCanBeExpected() {
        assertThat(asked(standalone, "gms")).containsOnly("/health 8080");
        assertThat(asked(standalone, "frontend")).containsOnly("/admin 9002");
        assertThat(asked(standalone, "mae-consumer")).containsOnly("/actuator/health 9091");
        assertThat(asked(standalone, "mce-consumer")).containsOnly("/actuator/health 9090");
        ChartContent watched = Samples.standalone().metrics(true).product().compose();
        assertThat(asked(watched, "mae-consumer")).containsOnly("/actuator/health 4319");
        assertThat(asked(watched, "mce-consumer")).containsOnly("/actuator/health 4319");
        Probe startup = in(standalone, "gms").tuning().startupProbe().orElseThrow();
        assertThat(startup.periodSeconds() * startup.failureThreshold()).isGreaterThanOrEqualTo(300);
    }

    private static List<String> asked(ChartContent content, String name) {
        Component component = in(content, name);
        Tuning tuning = component.tuning();
        return Stream.of(tuning.startupProbe(), tuning.livenessProbe(), tuning.readinessProbe())
                .map(Optional::orElseThrow)
                .map(probe -> probe.path().orElseThrow() + " " + number(component, probe))
                .toList();
    }

    private static int number(Component component, Probe probe) {
        return component.ports().stream()
                .filter(port -> port.name().equals(probe.port().orElseThrow()))
                .findFirst()
                .orElseThrow()
                .number();
    }

    @ParameterizedTest
    @MethodSource("bothModes")
    void s15_servicesAreInsideAndTheIngressLeadsToTheFrontend(ChartContent content) {
        assertThat(content.components())
                .extracting(component -> component.tuning().service().orElse(Service.clusterIp()))
                .containsOnly(Service.clusterIp());
        assertThat(content.components())
                .filteredOn(component -> component.tuning().ingress().isPresent())
                .extracting(Component::name)
                .containsExactly("frontend");
        assertThat(in(content, "frontend").ports()).contains(Port.of("http", 9002));
        assertThat(in(content, "frontend").tuning().ingress().orElseThrow().port())
                .isEqualTo("http");
    }

    @ParameterizedTest
    @MethodSource("bothModes")
    void s16_everyPodRunsAsTheImagesUser(ChartContent content) {
        assertThat(content.security()).isEqualTo(new SecurityContext(1000, 1000, false));
        assertThat(content.components()).allSatisfy(component -> {
            assertThat(component.security()).isEmpty();
            assertThat(component.volumes())
                    .filteredOn(Volume.EmptyDir.class::isInstance)
                    .isNotEmpty()
                    .allSatisfy(volume ->
                            assertThat(((Volume.EmptyDir) volume).sizeLimit()).isPresent());
        });
    }

    @Test
    void s17_replicasGiveWayToTheAutoscalerAndBudgetsNeedTwo() {
        Tuning scaled = in(standalone, "gms").tuning();
        assertThat(scaled.autoscaling()).isPresent();
        assertThat(scaled.replicas()).isEmpty();
        assertThat(scaled.disruption()).contains(DisruptionBudget.maxUnavailable(1));
        assertThat(embedded.components())
                .allSatisfy(
                        component -> assertThat(component.tuning().disruption()).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("bothModes")
    void s18_restoreIndicesIsSuspended(ChartContent content) {
        assertThat(in(content, "restore-indices").workload()).isEqualTo(new Workload.CronJob("0 0 * * 0", true, 0));
    }

    @ParameterizedTest
    @MethodSource("bothModes")
    void s19_heapsAreBoundToTheLimit(ChartContent content) {
        assertThat(content.components())
                .filteredOn(component ->
                        !component.name().equals("actions") && !component.name().startsWith("ingest-"))
                .allSatisfy(
                        component -> assertThat(env(content, component.name()).values())
                                .anyMatch(value -> value.contains("MaxRAMPercentage")));
        assertThat(content.components())
                .allSatisfy(
                        component -> assertThat(component.tuning().resources()).isPresent());
    }

    @ParameterizedTest
    @MethodSource("bothModes")
    void s20_largeNumbersAreTexts(ChartContent content) {
        assertThat(env(content, "gms"))
                .containsEntry("KAFKA_PRODUCER_MAX_REQUEST_SIZE", "5242880")
                .containsEntry("KAFKA_CONSUMER_MAX_PARTITION_FETCH_BYTES", "5242880");
        assertThat(env(content, "system-update")).containsEntry("MAX_MESSAGE_BYTES", "5242880");
    }
}
