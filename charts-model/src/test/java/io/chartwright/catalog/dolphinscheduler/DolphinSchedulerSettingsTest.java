package io.chartwright.catalog.dolphinscheduler;

import static io.chartwright.catalog.dolphinscheduler.Samples.SERVERS;
import static io.chartwright.catalog.dolphinscheduler.Samples.env;
import static io.chartwright.catalog.dolphinscheduler.Samples.files;
import static io.chartwright.catalog.dolphinscheduler.Samples.in;
import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.Told;
import io.chartwright.model.component.ChartContent;
import io.chartwright.model.component.Component;
import io.chartwright.model.component.ConnectionTest;
import io.chartwright.model.component.EnvValue;
import io.chartwright.model.component.InitContainer;
import io.chartwright.model.component.PeerService;
import io.chartwright.model.component.Port;
import io.chartwright.model.component.Protocol;
import io.chartwright.model.component.SecretKey;
import io.chartwright.model.component.Spread;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each setting does. */
class DolphinSchedulerSettingsTest {
    private static final SecretKey KEY = new SecretKey("login", "password");

    @Test
    void componentsComeInTheOrderInWhichReadersWantToMeetThem() {
        ChartContent content = Samples.other().product().compose();
        assertThat(content.components())
                .extracting(Component::name)
                .containsExactly("schema", "master", "worker", "worker-gpu", "api", "alert");
        assertThat(content.test()).contains(new ConnectionTest("api", "http", "/dolphinscheduler/actuator/health"));
    }

    @Test
    void officialImagesAreTheDefault() {
        ChartContent content = Samples.smallest().product().compose();
        assertThat(content.components())
                .extracting(
                        component -> component.tuning().image().orElseThrow().repository())
                .containsExactly(
                        "apache/dolphinscheduler-tools",
                        "apache/dolphinscheduler-master",
                        "apache/dolphinscheduler-worker",
                        "apache/dolphinscheduler-api",
                        "apache/dolphinscheduler-alert-server");
        assertThat(content.appVersion()).isEqualTo("3.4.3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"v3.4.3", "3.4", "dev", "latest", "3.4.3+1", "3.4.x", ""})
    void appVersionMustBePinned(String version) {
        assertThat(Told.by(() -> DolphinScheduler.defaults().appVersion(version).product()))
                .containsExactly("appVersion: dolphinscheduler-bad-version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.1.9", "2.0.9"})
    void appVersionMustReadVariables(String version) {
        assertThat(Told.by(() -> DolphinScheduler.defaults().appVersion(version).product()))
                .containsExactly("appVersion: dolphinscheduler-unsupported-version");
    }

    @Test
    void databaseIsSpokenToAsWished() {
        ChartContent content = Samples.smallest()
                .database(database -> database.port(6432)
                        .database("flows")
                        .username("flow")
                        .password(KEY)
                        .parameters("sslmode=require"))
                .product()
                .compose();
        assertThat(env(content, "api"))
                .containsEntry("SPRING_DATASOURCE_URL", "jdbc:postgresql://pg:6432/flows?sslmode=require")
                .containsEntry("SPRING_DATASOURCE_USERNAME", "flow")
                .containsEntry("SPRING_DATASOURCE_PASSWORD", "secret login/password");
        assertThat(env(content, "worker"))
                .containsEntry("REGISTRY_HIKARI_CONFIG_JDBC_URL", "jdbc:postgresql://pg:6432/flows?sslmode=require")
                .containsEntry("REGISTRY_HIKARI_CONFIG_USERNAME", "flow")
                .containsEntry("REGISTRY_HIKARI_CONFIG_PASSWORD", "secret login/password");
    }

    @Test
    void mysqlHasParametersOfItsOwn() {
        assertThat(env(Samples.other().product().compose(), "master"))
                .containsEntry(
                        "SPRING_DATASOURCE_URL",
                        "jdbc:mysql://my:3306/dolphinscheduler?useUnicode=true&characterEncoding=UTF-8");
    }

    @Test
    void workersSeeNothingOfTheDatabaseWhereZooKeeperHasTheRegistry() {
        ChartContent content = Samples.other().product().compose();
        assertThat(env(content, "worker"))
                .allSatisfy((variable, value) ->
                        assertThat(variable).doesNotContain("PASSWORD").doesNotContain("DATASOURCE"));
    }

    @Test
    void allWaitForTheirStoresButNotForEver() {
        ChartContent content = Samples.smallest().product().compose();
        assertThat(content.components()).allSatisfy(component -> {
            assertThat(component.initContainers())
                    .extracting(InitContainer::name)
                    .containsExactly("wait-for-stores");
            assertThat(waiting(content, component.name())).contains("try < 60").contains("exit 1");
        });
        assertThat(waiting(content, "schema")).startsWith("for store in SPRING_DATASOURCE_URL;");
        assertThat(waiting(content, "master"))
                .startsWith("for store in SPRING_DATASOURCE_URL REGISTRY_ZOOKEEPER_CONNECT_STRING;");
        assertThat(waiting(content, "worker"))
                .startsWith("for store in REGISTRY_HIKARI_CONFIG_JDBC_URL REGISTRY_ZOOKEEPER_CONNECT_STRING;");
    }

    /** Commands are parts of templates, and templates are the same in all environments. */
    @Test
    void commandsDoNotDependOnWhereStoresAre() {
        ChartContent here = Samples.smallest().product().compose();
        ChartContent there = Samples.smallest()
                .database(database -> database.host("elsewhere"))
                .zookeeper(zookeeper -> zookeeper.servers("zk:2181"))
                .product()
                .compose();
        assertThat(SERVERS).allSatisfy(name -> {
            assertThat(in(there, name).initContainers())
                    .isEqualTo(in(here, name).initContainers());
            assertThat(in(there, name).preStop()).isEqualTo(in(here, name).preStop());
        });
    }

    private static String waiting(ChartContent content, String name) {
        return in(content, name).initContainers().get(0).command().get(2);
    }

    @Test
    void zooKeeperMustBeDescribedInFull() {
        assertThat(Told.by(() -> ZooKeeper.builder().build())).containsExactly("servers: missing-value");
        assertThat(Told.by(() -> ZooKeeper.builder()
                        .servers("zk; rm:2181")
                        .namespace("/flows")
                        .build()))
                .containsExactly("servers: bad-address", "namespace: bad-name");
    }

    @Test
    void bucketsMustBeDescribedInFull() {
        assertThat(Told.by(() -> S3.builder()
                        .region("EU")
                        .endpoint("minio:9000")
                        .folder("files")
                        .accessKey(KEY)
                        .build()))
                .containsExactly(
                        "bucket: missing-value",
                        "region: bad-name",
                        "endpoint: bad-url",
                        "folder: bad-path",
                        "secretKey: missing-value");
    }

    @Test
    void withoutAKeyTheNodesRoleIsUsed() {
        ChartContent content = Samples.smallest()
                .storage(S3.builder().bucket("flows").region("eu-central-1").build())
                .product()
                .compose();
        assertThat(files(content, "api").values())
                .anyMatch(text -> text.contains("InstanceProfileCredentialsProvider")
                        && text.contains("region: \"eu-central-1\"")
                        && text.contains("endpoint: \"\""));
        assertThat(env(content, "api")).doesNotContainKey("AWS_S3_ACCESS_KEY_ID");
    }

    @Test
    void mastersGetTheBucketsKeyForLogsAlone() {
        assertThat(env(Samples.smallest().product().compose(), "master")).doesNotContainKey("AWS_S3_ACCESS_KEY_ID");
        ChartContent logging = Samples.smallest().remoteLogging(true).product().compose();
        assertThat(env(logging, "master")).containsEntry("AWS_S3_ACCESS_KEY_ID", "secret bucket/access");
        assertThat(env(logging, "alert")).doesNotContainKey("AWS_S3_ACCESS_KEY_ID");
        assertThat(files(logging, "master")).containsKey("/opt/dolphinscheduler/master-server/conf/aws.yaml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Berlin", "GMT+2", "+02:00", "CET-1CEST", "europe/berlin", ""})
    void timezoneMustBeAName(String zone) {
        assertThat(Told.by(() -> DolphinScheduler.defaults().timezone(zone).product()))
                .containsExactly("timezone: bad-timezone");
    }

    @Test
    void pythonGatewayNeedsAToken() {
        ChartContent without = Samples.smallest().product().compose();
        assertThat(env(without, "api")).containsEntry("API_PYTHON_GATEWAY_ENABLED", "false");
        ChartContent with = Samples.smallest().pythonGatewayToken(KEY).product().compose();
        assertThat(env(with, "api"))
                .containsEntry("API_PYTHON_GATEWAY_ENABLED", "true")
                .containsEntry("API_PYTHON_GATEWAY_AUTH_TOKEN", "secret login/password");
        assertThat(in(with, "api").ports())
                .containsExactly(
                        Port.of("http", 12345), Port.of("python", 25333).speaking(Protocol.TCP));
    }

    @Test
    void propertiesWinOverTheImagesOwn() {
        ChartContent content = Samples.smallest()
                .property("appId.collect", "aop")
                .property("conda.path", "C:\\conda")
                .product()
                .compose();
        assertThat(SERVERS).allSatisfy(name -> assertThat(files(content, name).values())
                .anyMatch(text -> text.contains("appId.collect=aop\n") && text.contains("conda.path=C:\\\\conda\n")));
    }

    @Test
    void propertiesAreOneLineEach() {
        assertThat(Told.by(() -> DolphinScheduler.defaults()
                        .property("a b", "c")
                        .property("d", "e\nf=g")
                        .product()))
                .containsExactly("properties.a b: bad-name", "properties.d: bad-value");
    }

    @Test
    void workersRunSoManyTasksAtOnce() {
        ChartContent content = Samples.other().workerExecThreads(20).product().compose();
        assertThat(env(content, "worker")).containsEntry("WORKER_EXEC_THREADS", "20");
        assertThat(env(content, "worker-gpu")).containsEntry("WORKER_EXEC_THREADS", "2");
        assertThat(Told.by(
                        () -> DolphinScheduler.defaults().workerExecThreads(0).product()))
                .containsExactly("workerExecThreads: out-of-range");
    }

    @Test
    void groupsAreWorkersWithAPlaceOfTheirOwn() {
        ChartContent content = Samples.smallest()
                .worker(worker -> worker.replicas(5)
                        .resources("2", "8Gi")
                        .env("PYTHON_LAUNCHER", "/opt/venv/bin/python")
                        .placement(placement -> placement.exclusive(true)))
                .workerGroup("gpu", group -> group.tuning(tuning -> tuning.env("CUDA", "12")))
                .product()
                .compose();
        Component gpu = in(content, "worker-gpu");
        assertThat(gpu.peers()).contains(new PeerService("worker-gpu-headless", "rpc"));
        assertThat(gpu.tuning().replicas()).contains(1);
        assertThat(gpu.tuning().placement().exclusive()).isFalse();
        assertThat(gpu.tuning().env())
                .containsEntry("PYTHON_LAUNCHER", EnvValue.of("/opt/venv/bin/python"))
                .containsEntry("CUDA", EnvValue.of("12"));
        assertThat(env(content, "worker-gpu").get("JAVA_OPTS")).contains("-Xmx4096m");
    }

    @Test
    void namesOfGroupsLeaveRoom() {
        assertThat(Told.by(() -> DolphinScheduler.defaults()
                        .workerGroup("fifteen-letters", group -> {})
                        .product()))
                .containsExactly("workerGroups.fifteen-letters: name-too-long");
    }

    @Test
    void whatAUserSetsWins() {
        ChartContent content = Samples.smallest()
                .master(master -> master.env("JAVA_OPTS", "-Xms1g -Xmx1g"))
                .api(api -> api.replicas(3)
                        .ingress(ingress -> ingress.host("flows.example").tls(false)))
                .product()
                .compose();
        assertThat(env(content, "master")).containsEntry("JAVA_OPTS", "-Xms1g -Xmx1g");
        assertThat(in(content, "api").tuning().ingress().orElseThrow().host()).contains("flows.example");
        assertThat(in(content, "api").tuning().ingress().orElseThrow().annotations())
                .containsEntry("nginx.ingress.kubernetes.io/proxy-body-size", "1024m");
        assertThat(in(content, "api").tuning().placement().spread()).contains(Spread.overNodes());
        assertThat(in(content, "alert").tuning().placement().spread()).isEmpty();
    }

    @Test
    void ldapIsAMatterOfVariables() {
        ChartContent content = Samples.smallest()
                .api(api -> api.env("SECURITY_AUTHENTICATION_TYPE", "LDAP")
                        .env("SECURITY_AUTHENTICATION_LDAP_PASSWORD", KEY.env()))
                .product()
                .compose();
        assertThat(env(content, "api")).containsEntry("SECURITY_AUTHENTICATION_LDAP_PASSWORD", "secret login/password");
    }

    @Test
    void onlyMastersAndWorkersHaveLogsToKeep() {
        assertThat(List.of("schema", "api", "alert")).allSatisfy(name -> assertThat(
                        in(Samples.smallest().logs("1Gi").product().compose(), name)
                                .volumes())
                .extracting(volume -> volume.getClass().getSimpleName())
                .doesNotContain("Claim"));
    }
}
