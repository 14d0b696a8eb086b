package io.chartwright.workflow.diff.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Manifests;
import io.chartwright.checks.objects.Release;
import io.chartwright.workflow.diff.FieldChange;
import io.chartwright.workflow.diff.Hazard;
import io.chartwright.workflow.diff.field.FieldComparison;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each hazard with the smallest change that has it, and one beside it that has not. */
class ObjectHazardsTest {
    private static final String NONE = "";
    private static final String DEPLOYMENT =
            "{ apiVersion: apps/v1, kind: Deployment, metadata: { name: web }, spec: { %s } }";
    private static final String SET =
            "{ apiVersion: apps/v1, kind: StatefulSet, metadata: { name: db }, spec: { %s } }";
    private static final String POD = "template: { metadata: { labels: { v: '%s' } } }";
    private static final String SERVICE = "{ apiVersion: v1, kind: Service, metadata: { name: web }, spec: { %s } }";
    private static final String CLAIM =
            "{ apiVersion: v1, kind: PersistentVolumeClaim, metadata: { name: data }, spec: { %s } }";
    private static final String TEMPLATES = "volumeClaimTemplates: [{ metadata: { name: data }, spec: { %s } }]";
    private static final String SIZED = "resources: { requests: { storage: %s } }";
    private static final String JOB =
            "{ apiVersion: batch/v1, kind: Job, metadata: { name: once, annotations: { %s } }, spec: { template: { spec: { x: %s } } } }";
    private static final String APPLICATION =
            "{ apiVersion: argoproj.io/v1alpha1, kind: Application, metadata: { name: a, finalizers: [%s] }, spec: { %s } }";
    private static final String CRD =
            "{ apiVersion: apiextensions.k8s.io/v1, kind: CustomResourceDefinition, metadata: { name: a, annotations: { %s } } }";
    private static final String CHANGED_CRD =
            "{ apiVersion: apiextensions.k8s.io/v1, kind: CustomResourceDefinition, metadata: { name: a }, spec: { %s } }";
    private static final String SCALER =
            "{ apiVersion: autoscaling/v2, kind: HorizontalPodAutoscaler, metadata: { name: web }, spec: { minReplicas: 2, maxReplicas: %s, scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web } } }";
    private static final String ANNOTATED_CLAIM =
            "{ apiVersion: v1, kind: PersistentVolumeClaim, metadata: { name: data, annotations: { %s } } }";

    static Stream<Arguments> changes() {
        return Stream.of(
                change(
                        DEPLOYMENT,
                        "selector: { matchLabels: { a: b } }",
                        "selector: { matchLabels: { a: c } }",
                        "immutable-field DANGER"),
                change(DEPLOYMENT, "paused: true", "paused: false", NONE),
                change(SET, "serviceName: a", "serviceName: b", "immutable-field DANGER"),
                change(SET, "podManagementPolicy: a", "podManagementPolicy: b", "immutable-field DANGER"),
                change(
                        DEPLOYMENT,
                        "replicas: 1",
                        "replicas: 1, strategy: { type: Recreate }",
                        "strategy-refused DANGER"),
                change(DEPLOYMENT, "strategy: { type: Recreate }", "replicas: 1", NONE),
                change(
                        DEPLOYMENT,
                        "strategy: { rollingUpdate: { maxSurge: 1 } }",
                        "strategy: { type: Recreate }",
                        "strategy-refused DANGER"),
                change(
                        DEPLOYMENT,
                        "strategy: { rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } }",
                        "strategy: { type: Recreate }",
                        NONE),
                change(
                        "{ apiVersion: apps/v1, kind: Deployment, metadata: { name: web, annotations: { argocd.argoproj.io/sync-options: Replace=true } }, spec: { %s } }",
                        "replicas: 1", "replicas: 1, strategy: { type: Recreate }", NONE),
                change(
                        SET,
                        "replicas: 1",
                        "replicas: 1, updateStrategy: { type: OnDelete }",
                        "strategy-refused DANGER"),
                change(
                        SET,
                        "updateStrategy: { type: RollingUpdate, rollingUpdate: { partition: 1 } }",
                        "updateStrategy: { type: OnDelete }",
                        NONE),
                change(SET, "minReadySeconds: 1", "minReadySeconds: 2", NONE),
                change(SERVICE, "clusterIP: None", "clusterIP: 10.0.0.1", "immutable-field DANGER"),
                change(SERVICE, "selector: { a: b }", "selector: { a: b }, clusterIP: None", "immutable-field DANGER"),
                change(SERVICE, "clusterIP: None", "selector: { a: b }", "immutable-field WARNING"),
                change(SERVICE, "clusterIP: None", "clusterIP: ''", "immutable-field WARNING"),
                change(SERVICE, "selector: { a: b }", "selector: { a: b }, clusterIP: ''", NONE),
                change(
                        SERVICE,
                        "clusterIP: None",
                        "type: ExternalName, externalName: a.b",
                        "service-type-changed WARNING"),
                change(JOB, "a: b", "1", "a: b", "2", "immutable-field DANGER"),
                change(JOB, "argocd.argoproj.io/hook: Sync", "1", "argocd.argoproj.io/hook: Sync", "2", NONE),
                change(
                        JOB,
                        "helm.sh/hook: post-install, helm.sh/hook-delete-policy: before-hook-creation",
                        "1",
                        "helm.sh/hook: post-install, helm.sh/hook-delete-policy: before-hook-creation",
                        "2",
                        NONE),
                change(
                        JOB,
                        "helm.sh/hook: post-install, helm.sh/hook-delete-policy: hook-failed",
                        "1",
                        "helm.sh/hook: post-install, helm.sh/hook-delete-policy: hook-failed",
                        "2",
                        "immutable-field DANGER"),
                change(
                        JOB,
                        "argocd.argoproj.io/sync-options: 'Force=true,Replace=true'",
                        "1",
                        "argocd.argoproj.io/sync-options: 'Force=true,Replace=true'",
                        "2",
                        NONE),
                change(
                        JOB,
                        "argocd.argoproj.io/sync-options: 'Force=true'",
                        "1",
                        "argocd.argoproj.io/sync-options: 'Force=true'",
                        "2",
                        "immutable-field DANGER"),
                change(
                        "{ apiVersion: batch/v1, kind: Job, metadata: { name: a }, spec: { %s } }",
                        "completions: 1", "completions: 2", "immutable-field DANGER"),
                change(
                        "{ apiVersion: batch/v1, kind: Job, metadata: { name: a }, spec: { completionMode: Indexed, %s } }",
                        "completions: 1", "completions: 2", "immutable-field DANGER"),
                change(
                        "{ apiVersion: batch/v1, kind: Job, metadata: { name: a }, spec: { completionMode: Indexed, %s } }",
                        "completions: 1", "completions: 2, parallelism: 2", NONE),
                change(CLAIM, "accessModes: [a]", "accessModes: [b]", "immutable-field DANGER"),
                change(CLAIM, SIZED.formatted("1Gi"), SIZED.formatted("2Gi"), "claim-grows NOTE"),
                change(CLAIM, SIZED.formatted("1Gi"), SIZED.formatted("1024Mi"), NONE),
                change(CLAIM, SIZED.formatted("2Gi"), SIZED.formatted("1Gi"), "claim-shrinks DANGER"),
                change(CLAIM, "storageClassName: a", "storageClassName: b", "storage-class-changed DANGER"),
                change(CLAIM, "accessModes: [a]", "accessModes: [a], volumeMode: Filesystem", NONE),
                change(CLAIM, "accessModes: [a]", "accessModes: [a], volumeMode: Block", "immutable-field DANGER"),
                change(SET, "podManagementPolicy: OrderedReady", "replicas: 1", NONE),
                change(
                        SET,
                        TEMPLATES.formatted("accessModes: [a]"),
                        "volumeClaimTemplates: [{ apiVersion: v1, kind: PersistentVolumeClaim, metadata: { name: data },"
                                + " spec: { accessModes: [a], volumeMode: Filesystem } }]",
                        NONE),
                change(
                        SET,
                        TEMPLATES.formatted("accessModes: [a]"),
                        "volumeClaimTemplates: [{ metadata: { name: data, labels: { helm.sh/chart: db-2 } }, spec: { accessModes: [a] } }]",
                        "immutable-field DANGER"),
                change(
                        SET,
                        TEMPLATES.formatted(SIZED.formatted("2Gi")),
                        TEMPLATES.formatted(SIZED.formatted("1Gi")),
                        "immutable-field DANGER, claim-shrinks DANGER"),
                change(SET, TEMPLATES.formatted("a: b"), "replicas: 1", "immutable-field DANGER, claim-removed DANGER"),
                change(
                        "{ apiVersion: storage.k8s.io/v1, kind: StorageClass, metadata: { name: a }, %s }",
                        "provisioner: a", "provisioner: b", "immutable-field DANGER"),
                change(
                        "{ apiVersion: storage.k8s.io/v1, kind: StorageClass, metadata: { name: a }, %s }",
                        "allowVolumeExpansion: true", "allowVolumeExpansion: false", NONE),
                change(
                        "{ apiVersion: v1, kind: ConfigMap, metadata: { name: a }, immutable: true, data: { %s } }",
                        "a: b", "a: c", "immutable-field DANGER"),
                change(
                        "{ apiVersion: v1, kind: ConfigMap, metadata: { name: a }, data: { %s } }",
                        "a: b", "a: c", NONE),
                change(
                        "{ apiVersion: rbac.authorization.k8s.io/v1, kind: RoleBinding, metadata: { name: a }, %s }",
                        "roleRef: { name: a }", "roleRef: { name: b }", "immutable-field DANGER"),
                change(
                        "{ apiVersion: rbac.authorization.k8s.io/v1, kind: RoleBinding, metadata: { name: a }, %s }",
                        "subjects: [{ name: a }]", "subjects: [{ name: b }]", NONE),
                change(
                        "{ apiVersion: v1, kind: Pod, metadata: { name: a }, spec: { containers: [{ name: a, %s }] } }",
                        "command: [a]", "command: [b]", "immutable-field DANGER"),
                change(
                        "{ apiVersion: v1, kind: Pod, metadata: { name: a }, spec: { containers: [{ name: a, %s }] } }",
                        "image: a", "image: b", "image-changed NOTE"),
                change(
                        "{ apiVersion: v1, kind: Pod, metadata: { name: a }, spec: { containers: [{ name: a, %s }] } }",
                        "resources: { limits: { cpu: 1 } }",
                        "resources: { limits: { cpu: 2 } }",
                        "immutable-field DANGER"),
                change(
                        "{ apiVersion: node.k8s.io/v1, kind: RuntimeClass, metadata: { name: a }, %s }",
                        "handler: runc", "handler: nvidia", "immutable-field DANGER"),
                change(CHANGED_CRD, "scope: Namespaced", "scope: Cluster", "immutable-field DANGER"),
                change(CHANGED_CRD, "names: { kind: A, shortNames: [a] }", "names: { kind: A }", NONE),
                change(CHANGED_CRD, "names: { kind: A }", "names: { kind: B }", "immutable-field DANGER"),
                change(
                        CHANGED_CRD,
                        "versions: [{ name: v1, served: true, storage: true }]",
                        "versions: [{ name: v1, served: true }, { name: v2, served: true, storage: true }]",
                        NONE),
                change(
                        CHANGED_CRD,
                        "versions: [{ name: v1, served: true, storage: true }]",
                        "versions: [{ name: v2, served: true, storage: true }]",
                        "crd-version-removed DANGER"),
                change(
                        CHANGED_CRD,
                        "versions: [{ name: v1, served: true }, { name: v2, served: true, storage: true }]",
                        "versions: [{ name: v1, served: false }, { name: v2, served: true, storage: true }]",
                        "crd-version-removed WARNING"),
                change(
                        CHANGED_CRD,
                        "versions: [{ name: v1, served: true }, { name: v2, served: true, storage: true }]",
                        "versions: [{ name: v2, served: true, storage: true }]",
                        "crd-version-removed WARNING"),
                change(
                        "{ apiVersion: v1, kind: PersistentVolume, metadata: { name: a }, spec: { %s } }",
                        "nfs: { path: a }", "nfs: { path: b }", "immutable-field DANGER"),
                change(
                        "{ apiVersion: v1, kind: PersistentVolume, metadata: { name: a }, spec: { %s } }",
                        "mountOptions: [a]", "mountOptions: [b]", NONE),
                change(DEPLOYMENT, POD.formatted("1"), POD.formatted("2"), "restart NOTE"),
                change(
                        DEPLOYMENT,
                        "strategy: { type: Recreate }, " + POD.formatted("1"),
                        "strategy: { type: Recreate }, " + POD.formatted("2"),
                        "restart WARNING"),
                change(DEPLOYMENT, "replicas: 0, " + POD.formatted("1"), "replicas: 0, " + POD.formatted("2"), NONE),
                change(SET, POD.formatted("1"), POD.formatted("2"), "restart WARNING"),
                change(SET, "replicas: 3, " + POD.formatted("1"), "replicas: 3, " + POD.formatted("2"), "restart NOTE"),
                change(DEPLOYMENT, "replicas: 1", "replicas: 3", "replicas-changed NOTE"),
                change(DEPLOYMENT, "replicas: 1", "replicas: 0", "replicas-changed WARNING"),
                change(DEPLOYMENT, "a: 1", "replicas: 1", NONE),
                change(
                        DEPLOYMENT,
                        "template: { spec: { containers: [{ name: a, resources: { requests: { cpu: 1 } } }] } }",
                        "template: { spec: { containers: [{ name: a, resources: { requests: { cpu: 2 } } }] } }",
                        "restart NOTE, resources-changed NOTE"),
                change(
                        DEPLOYMENT,
                        "template: { spec: { containers: [{ name: a }] } }",
                        "template: { spec: { containers: [{ name: a, env: [{ name: P, valueFrom: { secretKeyRef: { name: s, key: k } } }] }] } }",
                        "restart NOTE"),
                change(
                        DEPLOYMENT,
                        "template: { spec: { containers: [{ name: a }] } }",
                        "template: { spec: { containers: [{ name: a, env: [{ name: P, valueFrom: { secretKeyRef: { name: s, key: k, optional: true } } }] }] } }",
                        "restart NOTE"),
                change(SERVICE, "type: ClusterIP", "type: NodePort", "service-type-changed WARNING"),
                change(SERVICE, "a: b", "type: ClusterIP", NONE),
                change(SERVICE, "ports: [{ port: 80 }]", "ports: [{ port: 81 }]", "service-port-removed WARNING"),
                change(SERVICE, "ports: [{ port: 80 }]", "ports: [{ port: 80 }, { name: a, port: 81 }]", NONE),
                change(
                        "{ apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: { name: a }, spec: { rules: [%s] } }",
                        "{ host: a.example }", "{ host: b.example }", "ingress-host-removed WARNING"),
                change(
                        "{ apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: { name: a }, spec: { rules: [%s] } }",
                        "{ host: a.example }", "{ host: b.example }, { host: a.example }", NONE),
                change(
                        APPLICATION,
                        "",
                        "destination: { server: a }",
                        "",
                        "destination: { server: b }",
                        "application-moved DANGER"),
                change(
                        APPLICATION,
                        "",
                        "destination: { server: 'https://kubernetes.default.svc' }",
                        "",
                        "destination: { name: in-cluster }",
                        NONE),
                change(
                        APPLICATION,
                        "",
                        "destination: { namespace: a }",
                        "",
                        "destination: { namespace: b }",
                        "application-moved DANGER"),
                change(APPLICATION, "", "project: a", "", "project: b", "application-project-changed WARNING"),
                change(
                        APPLICATION,
                        "",
                        "syncPolicy: {}",
                        "",
                        "syncPolicy: { automated: {} }",
                        "sync-automated WARNING"),
                change(
                        APPLICATION,
                        "",
                        "syncPolicy: { automated: { selfHeal: true } }",
                        "",
                        "syncPolicy: { automated: { prune: true } }",
                        "prune-turned-on WARNING"),
                change(
                        APPLICATION,
                        "",
                        "syncPolicy: { automated: { prune: true } }",
                        "",
                        "syncPolicy: { automated: { prune: false } }",
                        NONE));
    }

    private static Arguments change(String object, String before, String after, String expected) {
        return Arguments.of(object.formatted(before), object.formatted(after), expected);
    }

    private static Arguments change(
            String object, String before, String beforeToo, String after, String afterToo, String expected) {
        return Arguments.of(object.formatted(before, beforeToo), object.formatted(after, afterToo), expected);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aChangeHasItsHazards(String before, String after, String expected) {
        assertThat(told(pair(Optional.of(before), Optional.of(after), Fate.DELETED)))
                .isEqualTo(expected);
    }

    static Stream<Arguments> removals() {
        String claims = SET.formatted(TEMPLATES.formatted("a: b"));
        return Stream.of(
                Arguments.of(CLAIM.formatted("a: b"), Fate.DELETED, "claim-removed DANGER"),
                Arguments.of(CLAIM.formatted("a: b"), Fate.KEPT, "claim-removed WARNING"),
                Arguments.of(SET.formatted("a: b"), Fate.DELETED, "stateful-set-removed WARNING"),
                Arguments.of(claims, Fate.DELETED, "stateful-set-removed DANGER"),
                Arguments.of(claims, Fate.KEPT, NONE),
                Arguments.of(CRD.formatted("a: b"), Fate.DELETED, "crd-removed DANGER"),
                Arguments.of(
                        CRD.formatted("argocd.argoproj.io/sync-options: Prune=false"),
                        Fate.DELETED,
                        "crd-removed NOTE"),
                Arguments.of(CRD.formatted("helm.sh/resource-policy: keep"), Fate.DELETED, "crd-removed DANGER"),
                Arguments.of(CRD.formatted("a: b"), Fate.WITH_APPLICATION, "crd-removed NOTE"),
                Arguments.of(
                        ANNOTATED_CLAIM.formatted("helm.sh/resource-policy: keep"),
                        Fate.DELETED,
                        "claim-removed DANGER"),
                Arguments.of(
                        ANNOTATED_CLAIM.formatted("helm.sh/resource-policy: keep"),
                        Fate.WITH_APPLICATION,
                        "claim-removed WARNING"),
                Arguments.of(
                        ANNOTATED_CLAIM.formatted("argocd.argoproj.io/sync-options: Prune=false"),
                        Fate.DELETED,
                        "claim-removed WARNING"),
                Arguments.of(
                        ANNOTATED_CLAIM.formatted("argocd.argoproj.io/sync-options: Prune=false"),
                        Fate.WITH_APPLICATION,
                        "claim-removed DANGER"),
                Arguments.of(
                        ANNOTATED_CLAIM.formatted("argocd.argoproj.io/sync-options: Delete=false"),
                        Fate.WITH_APPLICATION,
                        "claim-removed WARNING"),
                Arguments.of(
                        ANNOTATED_CLAIM.formatted("argocd.argoproj.io/sync-options: Delete=false"),
                        Fate.DELETED,
                        "claim-removed DANGER"),
                Arguments.of(
                        "{ apiVersion: v1, kind: Namespace, metadata: { name: a } }",
                        Fate.DELETED,
                        "namespace-removed DANGER"),
                Arguments.of(
                        "{ apiVersion: v1, kind: Namespace, metadata: { name: a } }",
                        Fate.KEPT,
                        "namespace-removed NOTE"),
                Arguments.of(
                        "{ apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: { name: a } }",
                        Fate.DELETED,
                        NONE),
                Arguments.of(
                        "{ apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: { name: a } }", Fate.KEPT, NONE),
                Arguments.of(
                        "{ apiVersion: autoscaling/v2, kind: HorizontalPodAutoscaler, metadata: { name: a } }",
                        Fate.DELETED,
                        NONE),
                Arguments.of(DEPLOYMENT.formatted("a: b"), Fate.DELETED, NONE),
                Arguments.of(
                        "{ apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: { name: a }, spec: { rules: [{ host: a.example }] } }",
                        Fate.DELETED,
                        "ingress-host-removed WARNING"),
                Arguments.of(
                        APPLICATION.formatted("resources-finalizer.argocd.argoproj.io", "a: b"),
                        Fate.DELETED,
                        "application-removed DANGER"),
                Arguments.of(APPLICATION.formatted("", "a: b"), Fate.DELETED, "application-removed WARNING"));
    }

    @ParameterizedTest
    @MethodSource("removals")
    void whatGoesHasItsHazards(String object, Fate fate, String expected) {
        assertThat(told(pair(Optional.of(object), Optional.empty(), fate))).isEqualTo(expected);
    }

    @Test
    void claimsOfAStatefulSetGoWhereItsPolicySaysSo() {
        String kept = message(SET.formatted(TEMPLATES.formatted("a: b")));
        String gone = message(SET.formatted(
                "persistentVolumeClaimRetentionPolicy: { whenDeleted: Delete }, " + TEMPLATES.formatted("a: b")));

        assertThat(kept).contains("their claims of 'data' stay");
        assertThat(gone).contains("its pods, and their claims of 'data', as its persistentVolumeClaimRetentionPolicy");
    }

    @ParameterizedTest
    @CsvSource({"1.32, immutable-field", "1.33, ''", "1.40, ''"})
    void aStatefulSetMayKeepOtherRevisionsAsOfKubernetes133(String version, String expected) {
        KubeObject before = object(SET.formatted("revisionHistoryLimit: 3"));
        KubeObject after = object(SET.formatted("revisionHistoryLimit: 5"));
        Release release = Release.of("shop", "shop", "prod", "shop-prod", version, List.of(after));

        assertThat(String.join(
                        ",",
                        codes(new ObjectPair(
                                Optional.of(before),
                                Optional.of(after),
                                FieldComparison.of(before.fields(), after.fields()),
                                around(Optional.of(release), Optional.of(release), Fate.DELETED)))))
                .isEqualTo(expected);
    }

    @Test
    void commandsNameANamespaceOnlyWhereThereIsOne() {
        String role =
                "{ apiVersion: rbac.authorization.k8s.io/v1, kind: %s, metadata: { name: a }, roleRef: { name: %s } }";

        assertThat(hintOf(role.formatted("RoleBinding", "b"), role.formatted("RoleBinding", "c")))
                .endsWith("kubectl delete -n shop-prod rolebinding/a");
        assertThat(hintOf(role.formatted("ClusterRoleBinding", "b"), role.formatted("ClusterRoleBinding", "c")))
                .endsWith("kubectl delete clusterrolebinding/a");
    }

    @Test
    void theWayOutOfARefusedStrategyCanBeTyped() {
        assertThat(hintOf(
                        DEPLOYMENT.formatted("replicas: 1"),
                        DEPLOYMENT.formatted("replicas: 1, strategy: { type: Recreate }")))
                .endsWith(
                        "kubectl patch -n shop-prod deployment/web --type merge -p '{\"spec\":{\"strategy\":{\"type\":\"Recreate\",\"rollingUpdate\":null}}}'");
    }

    @Test
    void theHintNamesTheAnnotationThatCountsWhereAClaimGoes() {
        assertThat(hint(CLAIM.formatted("a: b"), Fate.DELETED)).contains("sync-options: Prune=false");
        assertThat(hint(CLAIM.formatted("a: b"), Fate.WITH_APPLICATION)).contains("sync-options: Delete=false");
        assertThat(message(
                        ANNOTATED_CLAIM.formatted("argocd.argoproj.io/sync-options: Delete=confirm"),
                        Fate.WITH_APPLICATION))
                .contains("as soon as somebody confirms");
    }

    @Test
    void aBudgetAndAnAutoscalerAreMissedOnlyByWorkloadsThatStay() {
        KubeObject web = object(DEPLOYMENT.formatted("template: { metadata: { labels: { a: b } } }"));
        KubeObject budget = object(
                "{ apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: { name: web }, spec: { selector: { matchLabels: { a: b } } } }");
        KubeObject scaler = object(
                "{ apiVersion: autoscaling/v2, kind: HorizontalPodAutoscaler, metadata: { name: web }, spec: { scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web } } }");
        Release before = release(web, budget, scaler);

        assertThat(codes(removed(budget, before, release(web)))).containsExactly("budget-removed");
        assertThat(codes(removed(scaler, before, release(web)))).containsExactly("autoscaler-removed");
        assertThat(codes(removed(budget, before, release()))).isEmpty();
        assertThat(codes(removed(scaler, before, release()))).isEmpty();
    }

    @Test
    void anAutoscalerThatTakesOverTellsWhatBecomesOfTheReplicas() {
        KubeObject three = object(DEPLOYMENT.formatted("replicas: 3"));
        KubeObject one = object(DEPLOYMENT.formatted("replicas: 1"));
        KubeObject none = object(DEPLOYMENT.formatted("paused: false"));
        KubeObject scaler = object(SCALER.formatted(8));

        assertThat(ObjectHazards.of(added(scaler, release(three), release(none, scaler))))
                .singleElement()
                .satisfies(hazard -> {
                    assertThat(hazard.level()).isEqualTo(Hazard.Level.WARNING);
                    assertThat(hazard.message())
                            .startsWith(
                                    "Deployment/web scales from now on, from 2 to 8 pods, where it had 3; all but one of them stop");
                });
        assertThat(ObjectHazards.of(added(scaler, release(one), release(none, scaler))))
                .extracting(Hazard::level)
                .containsExactly(Hazard.Level.NOTE);
        assertThat(ObjectHazards.of(added(scaler, release(three), release(three, scaler))))
                .extracting(Hazard::level)
                .containsExactly(Hazard.Level.NOTE);
        assertThat(codes(added(scaler, release(), release(none, scaler)))).isEmpty();
    }

    @Test
    void anAutoscalerThatNobodyPrunesFightsWithTheReplicasInGit() {
        KubeObject scaler = object(SCALER.formatted(8));
        KubeObject none = object(DEPLOYMENT.formatted("paused: false"));
        KubeObject three = object(DEPLOYMENT.formatted("replicas: 3"));

        assertThat(ObjectHazards.of(removed(scaler, release(none, scaler), release(three), Fate.KEPT)))
                .singleElement()
                .satisfies(hazard -> {
                    assertThat(hazard.level()).isEqualTo(Hazard.Level.WARNING);
                    assertThat(hazard.message())
                            .endsWith("goes on scaling Deployment/web against the 3 replicas that Git asks for");
                });
        assertThat(ObjectHazards.of(removed(scaler, release(none, scaler), release(three))))
                .extracting(Hazard::message)
                .containsExactly("Deployment/web no longer scales: it has 3 pods from now on");
        assertThat(ObjectHazards.of(removed(scaler, release(none, scaler), release(none))))
                .extracting(Hazard::hint)
                .containsExactly("say how many in its replicas, or it may fall back to one");
    }

    @Test
    void anAutoscalerThatAnotherReplacesIsNoneThatGoes() {
        KubeObject web = object(DEPLOYMENT.formatted("paused: false"));
        KubeObject old = object(SCALER.formatted(8));
        KubeObject now = object(
                "{ apiVersion: keda.sh/v1alpha1, kind: ScaledObject, metadata: { name: web }, spec: { scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web } } }");

        assertThat(codes(removed(old, release(web, old), release(web, now)))).isEmpty();
        assertThat(codes(added(now, release(web, old), release(web, now)))).isEmpty();
    }

    private static ObjectPair added(KubeObject object, Release before, Release after) {
        return new ObjectPair(
                Optional.empty(),
                Optional.of(object),
                List.of(),
                around(Optional.of(before), Optional.of(after), Fate.DELETED));
    }

    @ParameterizedTest
    @CsvSource({
        "ClusterIP, LoadBalancer, who is outside the cluster may reach it from now on",
        "NodePort, ClusterIP, nobody outside the cluster reaches it any more",
        "NodePort, LoadBalancer, addresses from outside the cluster may change",
        "ClusterIP, ExternalName, its address changes"
    })
    void aServiceOfAnotherTypeTellsWhoReachesIt(String before, String after, String expected) {
        assertThat(ObjectHazards.of(pair(
                        Optional.of(SERVICE.formatted("type: " + before)),
                        Optional.of(SERVICE.formatted("type: " + after)),
                        Fate.DELETED)))
                .extracting(Hazard::message)
                .containsExactly(
                        "the Service was of the type " + before + " and is of the type " + after + ": " + expected);
    }

    @Test
    void aHostThatAnotherIngressServesIsNotGone() {
        String ingress =
                "{ apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: { name: %s }, spec: { rules: [{ host: a.example }] } }";
        KubeObject old = object(ingress.formatted("old"));
        KubeObject now = object(ingress.formatted("now"));

        assertThat(codes(removed(old, release(old), release(now)))).isEmpty();
        assertThat(codes(removed(old, release(old), release()))).containsExactly("ingress-host-removed");
        assertThat(ObjectHazards.of(new ObjectPair(
                        Optional.of(old),
                        Optional.empty(),
                        List.of(),
                        new Surroundings(
                                Optional.of(release(old)),
                                Optional.empty(),
                                List.of(release(old)),
                                List.of(),
                                List.of(release(now)),
                                Fate.WITH_APPLICATION))))
                .isEmpty();
    }

    @Test
    void anApplicationIsNotToldOfTwice() {
        KubeObject application = object(
                "{ apiVersion: argoproj.io/v1alpha1, kind: Application, metadata: { name: a, labels: { environment: prod }, finalizers: [resources-finalizer.argocd.argoproj.io] }, spec: { source: { path: helm/charts/shop } } }");
        Release light = release(object(DEPLOYMENT.formatted("a: b")));
        Release heavy = release(object(CLAIM.formatted("a: b")));

        assertThat(hazards(application, List.of(heavy), List.of())).isEmpty();
        assertThat(hazards(application, List.of(heavy), List.of(heavy)))
                .extracting(Hazard::level)
                .containsExactly(Hazard.Level.DANGER);
        assertThat(hazards(application, List.of(light), List.of(light)))
                .extracting(Hazard::level)
                .containsExactly(Hazard.Level.WARNING);
    }

    private static List<Hazard> hazards(KubeObject application, List<Release> before, List<Release> after) {
        return ObjectHazards.of(new ObjectPair(
                Optional.of(application),
                Optional.empty(),
                List.of(),
                new Surroundings(Optional.empty(), Optional.empty(), before, after, List.of(), Fate.DELETED)));
    }

    private static ObjectPair removed(KubeObject object, Release before, Release after) {
        return removed(object, before, after, Fate.DELETED);
    }

    private static ObjectPair removed(KubeObject object, Release before, Release after, Fate fate) {
        return new ObjectPair(
                Optional.of(object),
                Optional.empty(),
                List.of(),
                around(Optional.of(before), Optional.of(after), fate));
    }

    private static List<String> codes(ObjectPair pair) {
        return ObjectHazards.of(pair).stream().map(Hazard::code).toList();
    }

    @Test
    void anAutoscalerTellsWhatItAsksForAtFullScale() {
        String scaler =
                "{ apiVersion: autoscaling/v2, kind: HorizontalPodAutoscaler, metadata: { name: a }, spec: { scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }, minReplicas: 2, maxReplicas: %s } }";
        KubeObject web = object(
                DEPLOYMENT.formatted(
                        "template: { spec: { containers: [{ name: a, resources: { requests: { cpu: 16, memory: 64Gi } } }] } }"));
        KubeObject before = object(scaler.formatted(8));
        KubeObject after = object(scaler.formatted(10));

        assertThat(ObjectHazards.of(new ObjectPair(
                        Optional.of(before),
                        Optional.of(after),
                        FieldComparison.of(before.fields(), after.fields()),
                        around(Optional.of(release(web, before)), Optional.of(release(web, after)), Fate.DELETED))))
                .extracting(Hazard::message)
                .containsExactly("Deployment/web has at most 10 pods, not 8 (+2 × 16 cores, 64Gi of memory)");
    }

    @Test
    void nonsenseHasNoHazardsAndFailsNobody() {
        List<String> nonsense = List.of(
                "{ kind: Service, spec: [1] }",
                "{ apiVersion: apps/v1, kind: StatefulSet, spec: { volumeClaimTemplates: { a: b }, template: 3 } }",
                "{ apiVersion: apps/v1, kind: Deployment, spec: { replicas: many, template: [] } }",
                "{ apiVersion: v1, kind: Service, spec: { ports: [1, { port: [] }], clusterIP: [] } }",
                "{ apiVersion: argoproj.io/v1alpha1, kind: Application, metadata: [], spec: { syncPolicy: 1 } }",
                "{ apiVersion: v1, kind: PersistentVolumeClaim, spec: { resources: 1 } }",
                "{ apiVersion: networking.k8s.io/v1, kind: Ingress, spec: { rules: { host: a } } }",
                "{ a: b }");
        for (String one : nonsense) {
            assertThatCode(() -> pair(Optional.of(one), Optional.empty(), Fate.DELETED))
                    .doesNotThrowAnyException();
            for (String other : nonsense) {
                assertThatCode(() -> told(pair(Optional.of(one), Optional.of(other), Fate.ASKED)))
                        .doesNotThrowAnyException();
            }
        }
    }

    private static String message(String removed) {
        return message(removed, Fate.DELETED);
    }

    private static String message(String removed, Fate fate) {
        return ObjectHazards.of(pair(Optional.of(removed), Optional.empty(), fate))
                .get(0)
                .message();
    }

    private static String hintOf(String before, String after) {
        return ObjectHazards.of(pair(Optional.of(before), Optional.of(after), Fate.DELETED))
                .get(0)
                .hint();
    }

    private static String hint(String removed, Fate fate) {
        return ObjectHazards.of(pair(Optional.of(removed), Optional.empty(), fate))
                .get(0)
                .hint();
    }

    private static String told(ObjectPair pair) {
        return String.join(
                ", ",
                ObjectHazards.of(pair).stream()
                        .map(hazard -> hazard.code() + " " + hazard.level())
                        .toList());
    }

    private static ObjectPair pair(Optional<String> before, Optional<String> after, Fate fate) {
        Optional<KubeObject> one = before.map(ObjectHazardsTest::object);
        Optional<KubeObject> other = after.map(ObjectHazardsTest::object);
        List<FieldChange> fields = one.isPresent() && other.isPresent()
                ? FieldComparison.of(one.get().fields(), other.get().fields())
                : List.of();
        return new ObjectPair(
                one,
                other,
                fields,
                around(one.map(ObjectHazardsTest::release), other.map(ObjectHazardsTest::release), fate));
    }

    private static Surroundings around(Optional<Release> before, Optional<Release> after, Fate fate) {
        return new Surroundings(
                before, after, before.stream().toList(), after.stream().toList(), List.of(), fate);
    }

    private static Release release(KubeObject... objects) {
        return Release.of("shop", "shop", "prod", "shop-prod", "1.33", List.of(objects));
    }

    private static KubeObject object(String yaml) {
        return Manifests.read(yaml, "test.yaml", "shop-prod").objects().get(0);
    }
}
