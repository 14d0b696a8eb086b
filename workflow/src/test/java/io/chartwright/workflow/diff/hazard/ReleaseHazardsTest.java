package io.chartwright.workflow.diff.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Manifests;
import io.chartwright.checks.objects.Release;
import io.chartwright.workflow.diff.ChangeKind;
import io.chartwright.workflow.diff.Hazard;
import io.chartwright.workflow.diff.ObjectDiff;
import io.chartwright.workflow.diff.ObjectId;
import io.chartwright.workflow.diff.ReleaseDiff;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReleaseHazardsTest {
    private static final String USER = """
            { apiVersion: apps/v1, kind: Deployment, metadata: { name: %s }, spec: { template: { spec: { containers: [
              { name: a, env: [
                { name: P, valueFrom: { secretKeyRef: { name: login, key: password } } },
                { name: Q, valueFrom: { secretKeyRef: { name: %s, key: %s, optional: %s } } }] }] } } } }
            """;

    @Test
    void secretsAreExpectedOnceForAllPodsOfAChart() {
        Release after = release("prod", user("a", "login", "name", false), user("b", "mail", "key", false));

        assertThat(of(List.of(), after)).singleElement().satisfies(hazard -> {
            assertThat(hazard.code()).isEqualTo("secret-expected");
            assertThat(hazard.message())
                    .isEqualTo("pods wait for 2 Secrets in the namespace prod, which nothing of this chart makes:"
                            + " login (name, password), mail (key)");
        });
    }

    @Test
    void aSecretThatOthersThereWaitedForBeforeIsThere() {
        Release before = release("prod", user("a", "mail", "key", false));
        Release after = release("prod", user("b", "mail", "key", false));

        assertThat(of(List.of(before), after)).isEmpty();
        assertThat(of(List.of(release("elsewhere", user("a", "mail", "key", false))), after))
                .extracting(Hazard::code)
                .containsExactly("secret-expected");
    }

    @Test
    void aSecretThatTheChartMakesOrThatMayBeMissingIsNotExpected() {
        KubeObject made = object("{ apiVersion: v1, kind: Secret, metadata: { name: login } }");

        assertThat(of(List.of(), release("prod", made, user("a", "mail", "key", true))))
                .isEmpty();
    }

    @Test
    void aSubchartThatComesBackUnderAnotherNameIsTold() {
        Release before = release("prod", of("Deployment", "db", "web"), of("Service", "db", "web"));
        Release after = release("prod", of("Deployment", "store", "web"), of("Service", "store", "web"));
        Release another = release("prod", of("Deployment", "store", "batch"), of("CronJob", "store", "web"));

        assertThat(SubchartNames.renamed(before, after)).singleElement().satisfies(hazard -> {
            assertThat(hazard.level()).isEqualTo(Hazard.Level.WARNING);
            assertThat(hazard.message())
                    .startsWith("'db' seems to be 'store' now: all of its 2 objects get other names");
        });
        assertThat(SubchartNames.renamed(before, another)).isEmpty();
        assertThat(SubchartNames.renamed(before, before)).isEmpty();
    }

    @Test
    void whatKeepsItsNameThoughItsSubchartDoesNotIsNotCounted() {
        KubeObject old = object(
                "{ apiVersion: v1, kind: PersistentVolumeClaim, metadata: { name: exports, labels: { app.kubernetes.io/name: db } } }");
        KubeObject now = object(
                "{ apiVersion: v1, kind: PersistentVolumeClaim, metadata: { name: exports, labels: { app.kubernetes.io/name: store } } }");
        Release before = release("prod", of("Service", "db", "web"), old);
        Release after = release("prod", of("Service", "store", "web"), now);

        assertThat(SubchartNames.renamed(before, after)).singleElement().satisfies(hazard -> {
            assertThat(hazard.level()).isEqualTo(Hazard.Level.WARNING);
            assertThat(hazard.message()).contains("all of its 1 object get");
        });
    }

    @Test
    void claimsThatDoNotComeAlongAreADanger() {
        Release before = release("prod", of("PersistentVolumeClaim", "db", "data"));
        Release after = release("prod", of("PersistentVolumeClaim", "store", "data"));

        assertThat(SubchartNames.renamed(before, after))
                .extracting(Hazard::level)
                .containsExactly(Hazard.Level.DANGER);
    }

    @Test
    void whatStaysIsToldOnceForAnEnvironment() {
        assertThat(left("ConfigMap", "Deployment")).singleElement().satisfies(hazard -> {
            assertThat(hazard.level()).isEqualTo(Hazard.Level.WARNING);
            assertThat(hazard.message())
                    .isEqualTo("Argo CD prunes nothing in prod: all 2 removed objects stay until somebody deletes them;"
                            + " 1 workload among them runs on, and nothing updates it");
        });
        assertThat(left("ConfigMap")).extracting(Hazard::level).containsExactly(Hazard.Level.NOTE);
        assertThat(left()).isEmpty();
    }

    @Test
    void aChartThatGoesTakesOnlyTheClaimsWithItThatNothingKeeps() {
        KubeObject application = object(
                "{ apiVersion: argoproj.io/v1alpha1, kind: Application, metadata: { name: shop-prod, finalizers: [resources-finalizer.argocd.argoproj.io] } }");
        KubeObject set = object(
                "{ apiVersion: apps/v1, kind: StatefulSet, metadata: { name: db }, spec: { volumeClaimTemplates: [{ metadata: { name: data } }] } }");
        KubeObject claim = of("PersistentVolumeClaim", "db", "data");

        Hazard both = ReleaseHazards.removed(release("prod", set, claim), Optional.of(application));
        Hazard left = ReleaseHazards.removed(release("prod", set), Optional.of(application));

        KubeObject kept = object(
                "{ apiVersion: v1, kind: PersistentVolumeClaim, metadata: { name: kept, annotations: { helm.sh/resource-policy: keep } } }");

        assertThat(ReleaseHazards.removed(release("prod", of("Service", "db", "a"), kept), Optional.of(application))
                        .message())
                .isEqualTo("1 object in prod goes as soon as the Application shop-prod is deleted;"
                        + " 1 claim stays, and nothing mounts it");
        assertThat(both.level()).isEqualTo(Hazard.Level.DANGER);
        assertThat(both.message())
                .isEqualTo("2 objects, 1 claim with data among them, in prod go as soon as the Application shop-prod"
                        + " is deleted; 1 claim stays, and nothing mounts it");
        assertThat(left.level()).isEqualTo(Hazard.Level.WARNING);
        assertThat(left.message()).startsWith("1 object in prod goes").endsWith("1 claim stays, and nothing mounts it");
    }

    private static List<Hazard> left(String... kinds) {
        List<ObjectDiff> removed = Stream.of(kinds)
                .map(kind ->
                        new ObjectDiff(ChangeKind.REMOVED, new ObjectId("", kind, "prod", "a"), List.of(), List.of()))
                .toList();
        return EnvironmentHazards.left(
                "prod", List.of(new ReleaseDiff(ChangeKind.CHANGED, "shop", removed, List.of())));
    }

    private static List<Hazard> of(List<Release> before, Release after) {
        return ReleaseHazards.of(new Surroundings(
                Optional.empty(), Optional.of(after), before, List.of(after), List.of(), Fate.DELETED));
    }

    private static KubeObject user(String name, String secret, String key, boolean optional) {
        return object(String.format(java.util.Locale.ROOT, USER, name, secret, key, optional));
    }

    private static KubeObject of(String kind, String subchart, String component) {
        String group = kind.equals("Deployment") ? "apps/v1" : kind.equals("CronJob") ? "batch/v1" : "v1";
        return object("{ apiVersion: " + group + ", kind: " + kind + ", metadata: { name: " + subchart + "-" + component
                + ", labels: { app.kubernetes.io/name: " + subchart + ", app.kubernetes.io/component: " + component
                + " } } }");
    }

    private static Release release(String namespace, KubeObject... objects) {
        return Release.of("shop", "shop", "prod", namespace, "1.33", List.of(objects));
    }

    private static KubeObject object(String yaml) {
        return Manifests.read(yaml, "test.yaml", "prod").objects().get(0);
    }
}
