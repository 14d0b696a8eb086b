package io.chartwright.checks.schema.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Facts about Kubernetes, known from its own release notes and documentation, that the derived tables must tell. */
class KubernetesSchemasTest {
    private static final KubernetesSchemas NEWEST = KubernetesSchemas.of("1.36");
    private static final KubernetesSchemas OLDEST = KubernetesSchemas.of("1.30");

    @Test
    void sevenMinorsAreSupported() {
        assertThat(KubernetesSchemas.supported())
                .containsExactly("1.30", "1.31", "1.32", "1.33", "1.34", "1.35", "1.36");
    }

    @Test
    void anyOtherMinorIsRefusedWithTheListOfThoseThereAre() {
        for (String minor : List.of("1.29", "1.99", "", "v1.33", "1.33.1", "nonsense")) {
            assertThatThrownBy(() -> KubernetesSchemas.of(minor))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "there are schemas of Kubernetes 1.30, 1.31, 1.32, 1.33, 1.34, 1.35, 1.36, and none of '"
                                    + minor + "'");
        }
    }

    /** The minor that each release of the client is made for is written in the pom by hand: these would tell a mistake. */
    @ParameterizedTest
    @CsvSource({
        "admissionregistration.k8s.io/v1, ValidatingAdmissionPolicy, 1.30",
        "storage.k8s.io/v1beta1, VolumeAttributesClass, 1.31",
        "coordination.k8s.io/v1alpha2, LeaseCandidate, 1.32",
        "networking.k8s.io/v1, ServiceCIDR, 1.33",
        "resource.k8s.io/v1, ResourceClaim, 1.34",
        "storagemigration.k8s.io/v1beta1, StorageVersionMigration, 1.35",
        "admissionregistration.k8s.io/v1, MutatingAdmissionPolicy, 1.36",
    })
    void whatAMinorBroughtIsServedFromThenOn(String apiVersion, String kind, String since) {
        List<String> serving = KubernetesSchemas.supported().stream()
                .filter(minor -> KubernetesSchemas.of(minor).served(apiVersion, kind))
                .toList();
        List<String> all = KubernetesSchemas.supported();

        assertThat(serving).isEqualTo(all.subList(all.indexOf(since), all.size()));
    }

    @ParameterizedTest
    @CsvSource({
        "flowcontrol.apiserver.k8s.io/v1beta3, FlowSchema, 1.31",
        "authentication.k8s.io/v1alpha1, SelfSubjectReview, 1.31",
        "admissionregistration.k8s.io/v1beta1, ValidatingAdmissionPolicy, 1.33",
        "storage.k8s.io/v1alpha1, VolumeAttributesClass, 1.34",
        "scheduling.k8s.io/v1alpha1, Workload, 1.35",
    })
    void whatAMinorDroppedIsServedNoLonger(String apiVersion, String kind, String last) {
        List<String> all = KubernetesSchemas.supported();
        String next = all.get(all.indexOf(last) + 1);

        assertThat(KubernetesSchemas.of(last).served(apiVersion, kind)).isTrue();
        assertThat(KubernetesSchemas.of(next).served(apiVersion, kind)).isFalse();
        assertThat(KubernetesSchemas.of(next).schema(apiVersion, kind)).isEmpty();
        assertThat(KubernetesSchemas.of(next).scope(apiVersion, kind)).isEmpty();
    }

    @Test
    void fieldsComeAndGoWithTheMinors() {
        assertThat(fields(OLDEST, "V1PodSpec")).doesNotContainKeys("hostnameOverride", "resources", "schedulingGroup");
        assertThat(fields(KubernetesSchemas.of("1.33"), "V1PodSpec")).containsKey("resources");
        assertThat(fields(NEWEST, "V1PodSpec")).containsKeys("hostnameOverride", "resources", "schedulingGroup");
        assertThat(fields(KubernetesSchemas.of("1.32"), "V1Lifecycle")).doesNotContainKey("stopSignal");
        assertThat(fields(KubernetesSchemas.of("1.33"), "V1Lifecycle")).containsKey("stopSignal");
    }

    @Test
    void requiredFieldsAreToldMinorByMinor() {
        assertThat(required("1.30", "apps/v1", "Deployment", "V1DeploymentSpec"))
                .isEqualTo(List.of("selector", "template"));
        assertThat(required("1.30", "autoscaling/v2", "HorizontalPodAutoscaler", "V2HorizontalPodAutoscalerSpec"))
                .isEqualTo(List.of("maxReplicas", "scaleTargetRef"));
        assertThat(required("1.36", "networking.k8s.io/v1", "Ingress", "V1HTTPIngressPath"))
                .isEqualTo(List.of("backend", "pathType"));
        assertThat(required("1.32", "apps/v1", "StatefulSet", "V1StatefulSetSpec"))
                .isEqualTo(List.of("selector", "serviceName", "template"));
        assertThat(required("1.33", "apps/v1", "StatefulSet", "V1StatefulSetSpec"))
                .isEqualTo(List.of("selector", "template"));
    }

    @Test
    void whatIsKeptNeedsMetadataAndWhatIsAnsweredDoesNot() {
        assertThat(NEWEST.schema("v1", "ConfigMap").orElseThrow())
                .containsEntry("required", List.of("apiVersion", "kind", "metadata"));
        assertThat(NEWEST.schema("authentication.k8s.io/v1", "TokenReview").orElseThrow())
                .containsEntry("required", List.of("apiVersion", "kind", "spec"));
    }

    @Test
    void closedListsAreToldWithTheEmptyTextThatMeansNotSet() {
        assertThat(property("1.33", "V1Container", "imagePullPolicy"))
                .containsEntry("enum", List.of("Always", "Never", "IfNotPresent", ""))
                .doesNotContainKey("default");
        assertThat(property("1.33", "V1ServiceSpec", "type"))
                .containsEntry("enum", List.of("ExternalName", "ClusterIP", "NodePort", "LoadBalancer", ""))
                .containsEntry("default", "ClusterIP");
        assertThat(property("1.33", "V1NodeSelectorRequirement", "operator"))
                .containsEntry("enum", List.of("In", "NotIn", "Exists", "DoesNotExist", "Gt", "Lt"));
        assertThat(property("1.33", "V1HTTPIngressPath", "pathType"))
                .containsEntry("enum", List.of("Exact", "Prefix", "ImplementationSpecific"));
    }

    @Test
    void listsThatAreNotClosedAreNotTold() {
        assertThat(property("1.33", "V1EmptyDirVolumeSource", "medium")).doesNotContainKey("enum");
        assertThat(property("1.33", "V1ContainerStatus", "name")).doesNotContainKey("enum");
    }

    @Test
    void aListMayGrowWithTheMinors() {
        assertThat(property("1.34", "V1Toleration", "operator")).containsEntry("enum", List.of("Exists", "Equal", ""));
        assertThat(property("1.35", "V1Toleration", "operator"))
                .containsEntry("enum", List.of("Exists", "Equal", "Lt", "Gt", ""));
    }

    @Test
    void defaultsAreToldAsDataOfTheFieldsType() {
        assertThat(property("1.33", "V1DeploymentSpec", "replicas")).containsEntry("default", 1L);
        assertThat(property("1.33", "V1DeploymentSpec", "progressDeadlineSeconds"))
                .containsEntry("default", 600L);
        assertThat(property("1.33", "V1PodSpec", "enableServiceLinks")).containsEntry("default", true);
        assertThat(property("1.33", "V1PodSpec", "restartPolicy")).containsEntry("default", "Always");
    }

    @Test
    void defaultsInDoubtAreNotTold() {
        assertThat(property("1.36", "V1JobSpec", "backoffLimit")).doesNotContainKey("default");
        assertThat(property("1.36", "V1ServiceAccountTokenProjection", "expirationSeconds"))
                .doesNotContainKey("default");
        assertThat(property("1.36", "V1ConfigMapVolumeSource", "defaultMode")).doesNotContainKey("default");
    }

    @ParameterizedTest
    @CsvSource({
        "v1, Namespace, CLUSTER",
        "v1, Node, CLUSTER",
        "v1, PersistentVolume, CLUSTER",
        "rbac.authorization.k8s.io/v1, ClusterRole, CLUSTER",
        "storage.k8s.io/v1, StorageClass, CLUSTER",
        "scheduling.k8s.io/v1, PriorityClass, CLUSTER",
        "networking.k8s.io/v1, IngressClass, CLUSTER",
        "apiextensions.k8s.io/v1, CustomResourceDefinition, CLUSTER",
        "v1, ComponentStatus, CLUSTER",
        "apps/v1, Deployment, NAMESPACED",
        "v1, Pod, NAMESPACED",
        "v1, PersistentVolumeClaim, NAMESPACED",
        "rbac.authorization.k8s.io/v1, Role, NAMESPACED",
        "policy/v1, PodDisruptionBudget, NAMESPACED",
        "coordination.k8s.io/v1, Lease, NAMESPACED",
    })
    void scopesAreThoseOfTheApi(String apiVersion, String kind, Scope scope) {
        for (String minor : KubernetesSchemas.supported()) {
            assertThat(KubernetesSchemas.of(minor).scope(apiVersion, kind)).contains(scope);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "policy/v1beta1, PodDisruptionBudget, policy/v1",
        "extensions/v1beta1, Ingress, networking.k8s.io/v1",
        "networking.k8s.io/v1beta1, Ingress, networking.k8s.io/v1",
        "extensions/v1beta1, Deployment, apps/v1",
        "batch/v1beta1, CronJob, batch/v1",
        "batch/v1, Deployment, apps/v1",
        "rbac.authorization.k8s.io/v1beta1, Role, rbac.authorization.k8s.io/v1",
        "apiextensions.k8s.io/v1beta1, CustomResourceDefinition, apiextensions.k8s.io/v1",
    })
    void whatIsGoneNamesItsReplacement(String apiVersion, String kind, String replacement) {
        assertThat(NEWEST.served(apiVersion, kind)).isFalse();
        assertThat(NEWEST.replacements(apiVersion, kind)).containsExactly(replacement);
        assertThat(OLDEST.replacements(apiVersion, kind)).containsExactly(replacement);
    }

    @Test
    void theBestReplacementComesFirst() {
        assertThat(NEWEST.replacements("autoscaling/v2beta2", "HorizontalPodAutoscaler"))
                .containsExactly("autoscaling/v2", "autoscaling/v1");
        assertThat(NEWEST.replacements("extensions/v1beta1", "Event")).containsExactly("events.k8s.io/v1", "v1");
        assertThat(NEWEST.replacements("resource.k8s.io/v1alpha3", "DeviceClass"))
                .containsExactly("resource.k8s.io/v1", "resource.k8s.io/v1beta2", "resource.k8s.io/v1beta1");
    }

    @Test
    void thereIsNoReplacementOfWhatIsServedOrGoneForGoodOrNotKubernetesOwn() {
        assertThat(NEWEST.replacements("apps/v1", "Deployment")).isEmpty();
        assertThat(NEWEST.replacements("policy/v1beta1", "PodSecurityPolicy")).isEmpty();
        assertThat(NEWEST.replacements("serving.knative.dev/v1", "Service")).isEmpty();
        assertThat(NEWEST.replacements("", "")).isEmpty();
    }

    @Test
    void groupsWithoutADotAndThoseThatAnyMinorServesAreKubernetesOwn() {
        assertThat(List.of("v1", "apps/v1", "extensions/v1beta1", "flowcontrol.apiserver.k8s.io/v1beta3", "nonsense"))
                .allMatch(KubernetesSchemas::ownGroup);
        assertThat(List.of("argoproj.io/v1alpha1", "gateway.networking.k8s.io/v1", "snapshot.storage.k8s.io/v1"))
                .noneMatch(KubernetesSchemas::ownGroup);
    }

    @Test
    void apiVersionsAreThoseThatHelmAsksFor() {
        assertThat(NEWEST.apiVersions())
                .contains("v1", "v1/Secret", "apps/v1", "apps/v1/Deployment", "policy/v1/PodDisruptionBudget")
                .doesNotContain("policy/v1beta1", "v1/Scale", "v1/DeleteOptions", "apps/v1/DeploymentList");
        assertThat(OLDEST.apiVersions()).contains("flowcontrol.apiserver.k8s.io/v1beta3");
    }

    @Test
    void listsOfWhatIsServedAreLists() {
        assertThat(NEWEST.isList("v1", "List")).isTrue();
        assertThat(NEWEST.isList("v1", "ConfigMapList")).isTrue();
        assertThat(NEWEST.isList("rbac.authorization.k8s.io/v1", "RoleBindingList"))
                .isTrue();
        assertThat(NEWEST.isList("apps/v1", "List")).isFalse();
        assertThat(NEWEST.isList("policy/v1beta1", "PodDisruptionBudgetList")).isFalse();
        assertThat(NEWEST.isList("v1", "ConfigMap")).isFalse();
        assertThat(NEWEST.isList("example.org/v1", "ShopList")).isFalse();
    }

    @Test
    void nonsenseIsNotServed() {
        for (String nonsense : List.of("", "/", "v1/", "apps/v1/Deployment", "\n", "ü")) {
            assertThat(NEWEST.served(nonsense, nonsense)).isFalse();
            assertThat(NEWEST.schema(nonsense, nonsense)).isEmpty();
            assertThat(NEWEST.replacements(nonsense, nonsense)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("minors")
    void everySchemaHoldsAllThatItRefersToAndNothingElse(String minor) {
        for (String title : KubernetesSchemas.of(minor).apiVersions()) {
            int slash = title.lastIndexOf('/');
            if (slash < 0 || Character.isLowerCase(title.charAt(slash + 1))) {
                continue;
            }
            Map<String, Object> schema = schema(minor, title.substring(0, slash), title.substring(slash + 1));
            assertThat(references(schema)).hasSameElementsAs(definitions(schema).keySet());
        }
    }

    /** The bytes of a schema must not differ from one start of Java to the next, as the order of {@code Map.of} does. */
    @Test
    void keysHaveOneOrder() {
        Map<String, Object> schema = schema("1.33", "apps/v1", "Deployment");

        assertThat(schema.keySet())
                .containsExactly(
                        "$schema", "title", "type", "required", "properties", "additionalProperties", "definitions");
        assertThat(map(map(map(definitions(schema).get("V1ObjectMeta")).get("properties"))
                                .get("creationTimestamp"))
                        .keySet())
                .containsExactly("type", "format");
        assertThat(map(((List<?>) map(map(schema.get("properties")).get("metadata"))
                                        .get("allOf"))
                                .get(1))
                        .keySet())
                .containsExactly("if", "else");
        assertThat(definitions(schema).keySet().stream()).isSorted();
    }

    @Test
    void severalThreadsGetTheSame() throws Exception {
        Callable<Map<String, Object>> ask = () ->
                KubernetesSchemas.of("1.31").schema("apps/v1", "Deployment").orElseThrow();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Map<String, Object>>> answers = threads.invokeAll(Collections.nCopies(32, ask));
            for (Future<Map<String, Object>> answer : answers) {
                assertThat(answer.get()).isEqualTo(ask.call());
            }
        } finally {
            threads.shutdown();
        }
    }

    static List<String> minors() {
        return KubernetesSchemas.supported();
    }

    private static Map<String, Object> schema(String minor, String apiVersion, String kind) {
        return KubernetesSchemas.of(minor).schema(apiVersion, kind).orElseThrow();
    }

    /** The properties of a definition, found by a kind that leads to it. */
    private static Map<String, Object> fields(KubernetesSchemas schemas, String definition) {
        return Stream.of(
                        schemas.schema("batch/v1", "CronJob"),
                        schemas.schema("apps/v1", "Deployment"),
                        schemas.schema("networking.k8s.io/v1", "Ingress"),
                        schemas.schema("v1", "Pod"),
                        schemas.schema("v1", "Service"))
                .map(schema -> definitions(schema.orElseThrow()))
                .filter(definitions -> definitions.containsKey(definition))
                .map(definitions -> map(map(definitions.get(definition)).get("properties")))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> property(String minor, String definition, String field) {
        return map(fields(KubernetesSchemas.of(minor), definition).get(field));
    }

    private static Object required(String minor, String apiVersion, String kind, String definition) {
        return map(definitions(schema(minor, apiVersion, kind)).get(definition)).get("required");
    }

    private static Map<String, Object> definitions(Map<String, Object> schema) {
        return map(schema.get("definitions"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object data) {
        return (Map<String, Object>) data;
    }

    private static List<Object> references(Object data) {
        List<Object> found = new ArrayList<>();
        if (data instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (key.equals("$ref") && value instanceof String reference) {
                    found.add(reference.substring("#/definitions/".length()));
                }
                found.addAll(references(value));
            });
        } else if (data instanceof List<?> list) {
            list.forEach(item -> found.addAll(references(item)));
        }
        return found.stream().distinct().toList();
    }
}
