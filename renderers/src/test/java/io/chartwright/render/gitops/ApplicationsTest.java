package io.chartwright.render.gitops;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.catalog.service.ServiceChart;
import io.chartwright.model.Environment;
import io.chartwright.model.Mesh;
import io.chartwright.model.Platform;
import io.chartwright.model.UmbrellaChart;
import io.chartwright.model.component.Autoscaling;
import io.chartwright.model.component.Image;
import io.chartwright.model.component.Resources;
import io.chartwright.model.gitops.Backoff;
import io.chartwright.model.gitops.Cascade;
import io.chartwright.model.gitops.Cluster;
import io.chartwright.model.gitops.Fleet;
import io.chartwright.model.gitops.IgnoredDifference;
import io.chartwright.model.gitops.Propagation;
import io.chartwright.model.gitops.Retry;
import io.chartwright.model.gitops.Sync;
import io.chartwright.model.gitops.SyncOption;
import io.chartwright.model.gitops.ValuesSource;
import io.chartwright.render.chart.ScaledWorkloads;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the Application of a target says, for each word of the model on it. */
class ApplicationsTest {
    private static final String REPOSITORY = "https://git.example.com/acme/platform.git";
    private static final String VALUES = "https://git.example.com/acme/values.git";
    private static final String PATHS = "argocd.argoproj.io/manifest-generate-paths";

    private static Platform.Builder platform(Consumer<Environment.Builder> prod, UmbrellaChart.Builder chart) {
        return Platform.named("acme")
                .repository(REPOSITORY)
                .environment("prod", builder -> prod.accept(builder.domain("example.com")))
                .chart(chart);
    }

    private static List<Map<String, Object>> all(Platform platform) {
        Applications applications = new Applications(platform, new ScaledWorkloads(platform));
        return Target.of(platform).stream().map(applications::of).toList();
    }

    private static Map<String, Object> only(Consumer<Environment.Builder> prod, UmbrellaChart.Builder chart) {
        return all(platform(prod, chart).build()).get(0);
    }

    private static Map<String, Object> only(Consumer<Environment.Builder> prod) {
        return only(prod, UmbrellaChart.named("data"));
    }

    private static Map<String, Object> synced(Consumer<Sync.Builder> sync) {
        return only(prod -> prod.sync(sync));
    }

    private static @Nullable Object at(@Nullable Object data, String... path) {
        Object found = data;
        for (String step : path) {
            found = found instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return found;
    }

    private static @Nullable Object policy(Map<String, Object> application, String... path) {
        return at(at(application, "spec", "syncPolicy"), path);
    }

    @Test
    void manualSyncStartsNothing() {
        Map<String, Object> application = synced(sync -> sync.automated(false));
        assertThat(policy(application))
                .isEqualTo(Map.of(
                        "syncOptions", List.of("CreateNamespace=true", "ServerSideApply=true", "PruneLast=true")));
    }

    @Test
    void whereNothingIsWantedThereIsNoPolicy() {
        Map<String, Object> application = synced(sync -> sync.automated(false)
                .option(SyncOption.CREATE_NAMESPACE, false)
                .option(SyncOption.SERVER_SIDE_APPLY, false)
                .option(SyncOption.PRUNE_LAST, false));
        assertThat(at(application, "spec"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .doesNotContainKey("syncPolicy");
    }

    @Test
    void automatedIsKeptWhereNothingElseIsWantedOfIt() {
        Map<String, Object> application =
                only(prod -> prod.prune(false).sync(sync -> sync.automated(true).selfHeal(false)));
        assertThat(policy(application, "automated")).isEqualTo(Map.of());
        assertThat(policy(synced(sync -> sync.allowEmpty(true)), "automated"))
                .isEqualTo(Map.of("prune", true, "selfHeal", true, "allowEmpty", true));
    }

    @Test
    void retriesThatArgoCdMakesAnywayAreLeftOut() {
        Backoff usual = new Backoff(Optional.of("5s"), Optional.of(2), Optional.of("3m"));
        Retry same = new Retry(Optional.of(5), Optional.of(usual));
        assertThat(policy(synced(sync -> sync.retry(same)), "retry")).isNull();
        assertThat(policy(synced(sync -> {}), "retry")).isNull();
        // Nobody tries a sync again that people started, unless told.
        assertThat(policy(synced(sync -> sync.automated(false).retry(same)), "retry"))
                .isEqualTo(Map.of("limit", 5));
    }

    @Test
    void aBackoffAloneDoesNotMeanNoRetries() {
        Backoff slow = new Backoff(Optional.of("30s"), Optional.empty(), Optional.of("10m"));
        assertThat(policy(synced(sync -> sync.retry(new Retry(Optional.empty(), Optional.of(slow)))), "retry"))
                .isEqualTo(Map.of("limit", 5, "backoff", Map.of("duration", "30s", "maxDuration", "10m")));
    }

    @Test
    void noRetriesAreAnEmptyBlockForArgoCdDropsAZero() {
        Retry never = new Retry(
                Optional.of(0), Optional.of(new Backoff(Optional.of("30s"), Optional.empty(), Optional.empty())));
        assertThat(policy(synced(sync -> sync.retry(never)), "retry")).isEqualTo(Map.of());
        assertThat(policy(synced(sync -> sync.retry(new Retry(Optional.of(-1), Optional.empty()))), "retry"))
                .isEqualTo(Map.of("limit", -1));
    }

    @Test
    void optionsAreWrittenWhereArgoCdWouldDoOtherwise() {
        assertThat(policy(
                        synced(sync -> {
                            for (SyncOption option : SyncOption.values()) {
                                sync.option(option, option != SyncOption.REPLACE);
                            }
                        }),
                        "syncOptions"))
                .isEqualTo(List.of(
                        "CreateNamespace=true",
                        "ServerSideApply=true",
                        "PruneLast=true",
                        "RespectIgnoreDifferences=true",
                        "ApplyOutOfSyncOnly=true",
                        "FailOnSharedResource=true",
                        "SkipDryRunOnMissingResource=true"));
        assertThat(policy(
                        synced(sync -> {
                            for (SyncOption option : SyncOption.values()) {
                                sync.option(option, false);
                            }
                        }),
                        "syncOptions"))
                .isEqualTo(List.of("Validate=false", "ClientSideApplyMigration=false"));
    }

    @Test
    void whatIsReplacedIsNotMerged() {
        assertThat(policy(
                        synced(sync -> sync.option(SyncOption.REPLACE, true).prunePropagation(Propagation.BACKGROUND)),
                        "syncOptions"))
                .isEqualTo(List.of(
                        "CreateNamespace=true", "PruneLast=true", "Replace=true", "PrunePropagationPolicy=background"));
        assertThat(policy(synced(sync -> sync.prunePropagation(Propagation.FOREGROUND)), "syncOptions"))
                .isEqualTo(List.of("CreateNamespace=true", "ServerSideApply=true", "PruneLast=true"));
    }

    @Test
    void namespacesAreMarkedOnlyByWhoMakesThem() {
        Platform.Builder made =
                platform(prod -> {}, UmbrellaChart.named("data")).mesh(Mesh.ISTIO);
        Platform.Builder found = platform(
                        prod -> prod.sync(sync -> sync.option(SyncOption.CREATE_NAMESPACE, false)),
                        UmbrellaChart.named("data"))
                .mesh(Mesh.ISTIO);
        assertThat(policy(all(made.build()).get(0), "managedNamespaceMetadata")).isNotNull();
        assertThat(policy(all(found.build()).get(0), "managedNamespaceMetadata"))
                .isNull();
    }

    @Test
    void anEnvironmentCountsBeforeAChartFieldByField() {
        Map<String, Object> application = only(
                prod -> prod.sync(sync -> sync.option(SyncOption.PRUNE_LAST, true)
                        .retry(new Retry(Optional.of(2), Optional.empty()))
                        .ignoreDifferences(List.of(secret("/data/b")))),
                UmbrellaChart.named("data").sync(sync -> sync.option(SyncOption.PRUNE_LAST, false)
                        .option(SyncOption.APPLY_OUT_OF_SYNC_ONLY, true)
                        .selfHeal(false)
                        .retry(new Retry(
                                Optional.of(9),
                                Optional.of(new Backoff(Optional.empty(), Optional.of(3), Optional.empty()))))
                        .ignoreDifferences(List.of(secret("/data/a")))));
        assertThat(policy(application))
                .isEqualTo(Map.of(
                        "automated",
                        Map.of("prune", true),
                        "retry",
                        Map.of("limit", 2, "backoff", Map.of("factor", 3)),
                        "syncOptions",
                        List.of(
                                "CreateNamespace=true",
                                "ServerSideApply=true",
                                "PruneLast=true",
                                "RespectIgnoreDifferences=true",
                                "ApplyOutOfSyncOnly=true")));
        assertThat(at(application, "spec", "ignoreDifferences"))
                .isEqualTo(List.of(
                        Map.of("kind", "Secret", "jsonPointers", List.of("/data/a")),
                        Map.of("kind", "Secret", "jsonPointers", List.of("/data/b"))));
    }

    private static IgnoredDifference secret(String pointer) {
        return IgnoredDifference.of("Secret").jsonPointers(List.of(pointer)).build();
    }

    @Test
    void allOfAnIgnoredDifferenceIsWritten() {
        IgnoredDifference whole = new IgnoredDifference(
                Optional.of("apps"),
                "Deployment",
                Optional.of("web"),
                Optional.of("shop"),
                List.of("/a"),
                List.of(".b"),
                List.of("c"));
        assertThat(at(synced(sync -> sync.ignoreDifferences(List.of(whole, whole))), "spec", "ignoreDifferences"))
                .isEqualTo(List.of(Map.of(
                        "group", "apps",
                        "kind", "Deployment",
                        "name", "web",
                        "namespace", "shop",
                        "jsonPointers", List.of("/a"),
                        "jqPathExpressions", List.of(".b"),
                        "managedFieldsManagers", List.of("c"))));
    }

    @Test
    void theNumberOfPodsIsLeftToAutoscalers() {
        UmbrellaChart.Builder chart = UmbrellaChart.named("data")
                .subchart(ServiceChart.named("shop")
                        .component(
                                "web",
                                web -> web.tune(wish -> wish.image(Image.of("acme/web", "1.0.0"))
                                        .resources(Resources.of("1", "1Gi"))
                                        .autoscaling(Autoscaling.of(2, 4, "70%")))));
        Map<String, Object> application = only(prod -> {}, chart);
        assertThat(at(application, "spec", "ignoreDifferences"))
                .isEqualTo(List.of(Map.of(
                        "group", "apps",
                        "kind", "Deployment",
                        "name", "data-shop-web",
                        "jsonPointers", List.of("/spec/replicas"))));
        assertThat(policy(application, "syncOptions"))
                .isEqualTo(List.of(
                        "CreateNamespace=true",
                        "ServerSideApply=true",
                        "PruneLast=true",
                        "RespectIgnoreDifferences=true"));
        Map<String, Object> hidden =
                only(prod -> prod.sync(sync -> sync.option(SyncOption.RESPECT_IGNORE_DIFFERENCES, false)), chart);
        assertThat(policy(hidden, "syncOptions"))
                .isEqualTo(List.of("CreateNamespace=true", "ServerSideApply=true", "PruneLast=true"));
    }

    @Test
    void whatIsDeletedWithAnApplicationIsAChoice() {
        assertThat(at(synced(sync -> {}), "metadata", "finalizers"))
                .isEqualTo(List.of("resources-finalizer.argocd.argoproj.io"));
        assertThat(at(synced(sync -> sync.cascade(Cascade.BACKGROUND)), "metadata", "finalizers"))
                .isEqualTo(List.of("resources-finalizer.argocd.argoproj.io/background"));
        assertThat(at(synced(sync -> sync.cascade(Cascade.NONE)), "metadata", "finalizers"))
                .isNull();
    }

    @Test
    void theHistoryIsWrittenWhereItIsNotTheUsualOne() {
        assertThat(at(synced(sync -> sync.revisionHistoryLimit(10)), "spec", "revisionHistoryLimit"))
                .isNull();
        assertThat(at(synced(sync -> sync.revisionHistoryLimit(0)), "spec", "revisionHistoryLimit"))
                .isEqualTo(0);
    }

    @Test
    void anEnvironmentMayHaveARepositoryOfItsOwn() {
        String own = "https://git.example.com/acme/prod.git";
        Map<String, Object> application = only(prod -> prod.repository(own).revision("v1.0.0"));
        assertThat(at(application, "spec", "source", "repoURL")).isEqualTo(own);
        assertThat(at(application, "metadata", "annotations", PATHS)).isEqualTo(".;/helm/environments/prod");
    }

    @Test
    void valuesOfAnotherRepositoryAreASourceOfTheirOwn() {
        Map<String, Object> application =
                only(prod -> prod.revision("v1.0.0").values(new ValuesSource(VALUES, Optional.of("main"))));
        assertThat(at(application, "spec", "source")).isNull();
        assertThat(at(application, "spec", "sources"))
                .isEqualTo(List.of(
                        Map.of(
                                "repoURL",
                                REPOSITORY,
                                "targetRevision",
                                "v1.0.0",
                                "path",
                                "helm/charts/data",
                                "helm",
                                Map.of(
                                        "releaseName",
                                        "data",
                                        "valueFiles",
                                        List.of(
                                                "$values/helm/charts/data/values/prod.yaml",
                                                "$values/helm/environments/prod/values.yaml"))),
                        Map.of("repoURL", VALUES, "targetRevision", "main", "ref", "values")));
        assertThat(at(application, "metadata", "annotations", PATHS))
                .isEqualTo("/helm/charts/data;/helm/environments/prod");
    }

    @Test
    void valuesBesideTheChartsAreNoSourceOfTheirOwn() {
        Map<String, Object> application =
                only(prod -> prod.revision("v1.0.0").values(new ValuesSource(REPOSITORY, Optional.of("v1.0.0"))));
        assertThat(at(application, "spec", "sources")).isNull();
        assertThat(at(application, "spec", "source", "helm", "valueFiles"))
                .isEqualTo(List.of("values/prod.yaml", "/helm/environments/prod/values.yaml"));
    }

    @Test
    void projectsAllowAllRepositoriesOfTheirApplications() {
        Platform platform = platform(
                        prod -> prod.values(new ValuesSource(VALUES, Optional.empty())), UmbrellaChart.named("data"))
                .build();
        Map<String, Object> project =
                new Projects(platform, List.of()).of(platform.charts().get(0));
        assertThat(at(project, "spec", "sourceRepos")).isEqualTo(List.of(REPOSITORY, VALUES));
    }

    @Test
    void renderedManifestsAreAFolderAndNoChart() {
        Map<String, Object> application = only(prod -> prod.rendered(true));
        assertThat(at(application, "spec", "source"))
                .isEqualTo(Map.of("repoURL", REPOSITORY, "targetRevision", "main", "path", "k8s/rendered/prod/data"));
        assertThat(at(application, "metadata", "annotations", PATHS)).isEqualTo(".");
    }

    @Test
    void aFleetHasAnApplicationForEachCluster() {
        Fleet fleet = new Fleet(
                List.of(Cluster.of("edge-1"), Cluster.of("https://10.0.0.2:6443"), Cluster.of("in-cluster")),
                Optional.of("{cluster}.edge.example"),
                new TreeMap<>(Map.of("edge-1", "first.example")));
        List<Map<String, Object>> applications = all(
                platform(prod -> prod.fleet(fleet), UmbrellaChart.named("data")).build());
        assertThat(applications)
                .extracting(application -> at(application, "metadata", "name"))
                .containsExactly("data-prod-edge-1", "data-prod-10-0-0-2-6443", "data-prod-kubernetes-default-svc");
        assertThat(applications)
                .extracting(application -> at(application, "spec", "destination"))
                .containsExactly(
                        Map.of("name", "edge-1", "namespace", "data-prod"),
                        Map.of("server", "https://10.0.0.2:6443", "namespace", "data-prod"),
                        Map.of("server", "https://kubernetes.default.svc", "namespace", "data-prod"));
        assertThat(applications)
                .extracting(application -> at(application, "metadata", "labels", "cluster"))
                .containsExactly("edge-1", "10-0-0-2-6443", "kubernetes-default-svc");
        assertThat(applications)
                .extracting(application -> at(application, "spec", "source", "helm", "parameters"))
                .containsExactly(
                        domain("first.example"),
                        domain("10-0-0-2-6443.edge.example"),
                        domain("kubernetes-default-svc.edge.example"));
    }

    private static List<Map<String, String>> domain(String domain) {
        return List.of(Map.of("name", "global.domain", "value", domain));
    }

    @Test
    void aFleetOfClustersThatDoNotDifferHasNoParameters() {
        Fleet fleet = new Fleet(List.of(Cluster.of("edge-1")));
        Map<String, Object> application = only(prod -> prod.fleet(fleet));
        assertThat(at(application, "spec", "source", "helm", "parameters")).isNull();
        assertThat(at(application, "metadata", "name")).isEqualTo("data-prod-edge-1");
    }
}
