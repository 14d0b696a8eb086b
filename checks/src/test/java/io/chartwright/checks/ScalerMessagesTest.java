package io.chartwright.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScalerMessagesTest {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            scaler-target-missing | bad.yaml | HorizontalPodAutoscaler/web spec.scaleTargetRef: there is no Deployment/wbe of group apps in namespace shop-prod -> there is Deployment/web
            scaler-target-missing | bad-kind.yaml | HorizontalPodAutoscaler/web spec.scaleTargetRef: there is no StatefulSet/web of group apps in namespace shop-prod -> say apiVersion: apps/v1 and kind: Deployment
            scaler-target-missing | bad-group.yaml | HorizontalPodAutoscaler/web spec.scaleTargetRef: there is no Deployment/web of group extensions in namespace shop-prod -> say apiVersion: apps/v1 and kind: Deployment
            scaler-target-missing | bad-daemons.yaml | HorizontalPodAutoscaler/logs spec.scaleTargetRef: names DaemonSet/logs, which has no replicas to change -> drop the scaler, or name a Deployment or StatefulSet
            scaler-bounds | bad.yaml | HorizontalPodAutoscaler/web spec.minReplicas: minReplicas 6 is more than maxReplicas 2 -> raise the maximum to at least 6, or lower the minimum
            scaler-bounds | bad-zero.yaml | HorizontalPodAutoscaler/web spec.minReplicas: minReplicas is 0, which needs a feature of Kubernetes that is off by default -> say 1, or scale with KEDA, which can go to 0
            scaler-bounds | bad-no-maximum.yaml | HorizontalPodAutoscaler/web spec.maxReplicas: maxReplicas is 0 -> say at least 1
            scaler-bounds | bad-keda.yaml | ScaledObject/web spec.minReplicaCount: minReplicaCount 5 is more than maxReplicaCount 3 -> raise the maximum to at least 5, or lower the minimum
            scaler-bounds | bad-negative.yaml | ScaledObject/web spec.minReplicaCount: minReplicaCount is -1 -> say 0
            scaler-bounds | bad-idle.yaml | ScaledObject/web spec.idleReplicaCount: idleReplicaCount 2 is not less than minReplicaCount 2 -> drop idleReplicaCount, or raise minReplicaCount
            scaler-refused | bad.yaml | HorizontalPodAutoscaler/web spec.behavior.scaleUp.policies: a list of no policies -> drop it for the defaults, or say selectPolicy: Disabled to change nothing
            scaler-refused | bad-target-of-another-type.yaml | HorizontalPodAutoscaler/web spec.metrics[0].pods.target: a metric of type Pods has no target that it takes -> say averageValue
            scaler-refused | bad-block-of-another-type.yaml | HorizontalPodAutoscaler/web spec.metrics[0]: a metric of type External has no external -> add external
            scaler-metric-without-request | bad-average-of-no-such-container.yaml | HorizontalPodAutoscaler/web spec.metrics[0]: scales on cpu of container wbe, which Deployment/web does not have -> it has container web
            scaler-metric-without-request | bad.yaml | HorizontalPodAutoscaler/web spec.metrics[0]: scales on the utilization of cpu, and container web of Deployment/web requests none: nobody knows the utilization, and nothing scales -> say resources.requests.cpu for web
            scaler-metric-without-request | bad-one-of-two.yaml | HorizontalPodAutoscaler/web spec.metrics[0]: scales on the utilization of cpu, and container proxy of Deployment/web requests none: nobody knows the utilization, and nothing scales -> say resources.requests.cpu for proxy, or use type ContainerResource
            scaler-metric-without-request | bad-no-such-container.yaml | HorizontalPodAutoscaler/web spec.metrics[0]: scales on cpu of container shop, which Deployment/web does not have -> it has containers web, proxy
            scaler-metric-without-request | bad-sidecar.yaml | HorizontalPodAutoscaler/web spec.metrics[0]: scales on the utilization of cpu, and container proxy of Deployment/web requests none: nobody knows the utilization, and nothing scales -> say resources.requests.cpu for proxy, or use type ContainerResource
            scaler-metric-without-request | bad-memory.yaml | HorizontalPodAutoscaler/web spec.metrics[1]: scales on the utilization of memory, and container web of Deployment/web requests none: nobody knows the utilization, and nothing scales -> say resources.requests.memory for web
            scaler-metric-without-request | bad-keda.yaml | ScaledObject/web spec.triggers[0]: scales on the utilization of cpu, and container web of Deployment/web requests none: nobody knows the utilization, and nothing scales -> say resources.requests.cpu for web
            scaler-target-out-of-reach | bad.yaml | HorizontalPodAutoscaler/web spec.metrics[0]: aims at 95 % of the requested memory and acts above 105 %; limits stop pods at 100 % -> aim at less than 90 %, or raise the limit
            scaler-target-out-of-reach | bad-over-the-limit.yaml | HorizontalPodAutoscaler/web spec.metrics[0]: aims at 150 % of the requested cpu and acts above 165 %; limits stop pods at 150 % -> aim at less than 136 %, or raise the limit
            scaler-without-metrics | bad.yaml | HorizontalPodAutoscaler/web spec.metrics: names no metric; Kubernetes takes 80 % of the requested cpu -> name the metric, and be it that one
            scaler-without-metrics | bad-keda.yaml | ScaledObject/web spec.triggers: has no trigger, and KEDA refuses it -> name a trigger
            scalers-overlap | bad.yaml | ScaledObject/web spec.scaleTargetRef: Deployment/web is also scaled by HorizontalPodAutoscaler/web, and each undoes what the other does -> keep one of the two; KEDA can scale on cpu and memory, too
            scaler-and-replicas | bad.yaml | Deployment/web spec.replicas: says 3 replicas, and HorizontalPodAutoscaler/web decides how many there are: each sync undoes what it decided -> leave replicas out where the scaler is on
            scaler-on-singleton | bad.yaml | HorizontalPodAutoscaler/web spec.scaleTargetRef: scales Deployment/web up to 6 replicas, and its strategy is Recreate: each update stops all of them at once -> drop the scaler, or use strategy RollingUpdate
            scaler-on-singleton | bad-disk.yaml | HorizontalPodAutoscaler/web spec.scaleTargetRef: scales Deployment/web up to 6 replicas, and all of them mount PersistentVolumeClaim/data, which one node alone may mount -> drop the scaler, or give each replica a claim of its own with a StatefulSet
            scaler-on-singleton | bad-maximum.yaml | HorizontalPodAutoscaler/web spec.maxReplicas: maxReplicas is 1, and so there is nothing to scale -> drop the scaler, or raise the maximum
            scaler-beyond-cluster | bad | HorizontalPodAutoscaler/web: Deployment/web asks for 80Gi at 10 replicas, and with all else at its smallest the cluster is asked for 84Gi of 64Gi (131 %) -> lower the maximum to 7, which fits, or let pods request less
            """)
    void saysWhichNumbersAreWrongAndWhatToDo(String code, String name, String words) {
        assertThat(Heard.of(code, name)).containsExactly(words);
    }
}
