package io.chartwright.checks.objects;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {

    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                // the workload, what scales it | least, fewest while there are any, most
                "replicas: 3 | | 3, 3, 3",
                "paused: false | | 1, 1, 1",
                "replicas: 0 | | 0, 0, 0",
                "replicas: -2 | | 0, 0, 0",
                "replicas: many | | 1, 1, 1",
                "paused: false | HPA minReplicas: 2, maxReplicas: 6 | 2, 2, 6",
                "replicas: 9 | HPA maxReplicas: 6 | 1, 1, 6",
                "paused: false | HPA minReplicas: 6, maxReplicas: 2 | 6, 6, 6",
                "paused: false | KEDA maxReplicaCount: 5 | 0, 1, 5",
                "paused: false | KEDA pollingInterval: 30 | 0, 1, 100",
                "paused: false | KEDA minReplicaCount: 2, maxReplicaCount: 5 | 2, 2, 5",
                "paused: false | KEDA idleReplicaCount: 0, minReplicaCount: 3, maxReplicaCount: 5 | 0, 3, 5",
                "paused: false | KEDA minReplicaCount: -3, maxReplicaCount: 0 | 0, 0, 0"
            })
    void aWorkloadHasAsManyPodsAsItAndItsScalerSay(String workload, String scaler, String expected) {
        Scale scale = scale(workload, scaler == null ? "" : scaler);

        assertThat(scale.least() + ", " + scale.fewest() + ", " + scale.most()).isEqualTo(expected);
        assertThat(scale.automatic()).isEqualTo(scaler != null);
    }

    private static Scale scale(String workload, String scaler) {
        String target = "scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }, ";
        String yaml = "apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { " + workload + " }\n";
        if (scaler.startsWith("HPA ")) {
            yaml += "---\napiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nspec: { " + target
                    + scaler.substring(4) + " }\n";
        } else if (scaler.startsWith("KEDA ")) {
            yaml += "---\napiVersion: keda.sh/v1alpha1\nkind: ScaledObject\nspec: { " + target + scaler.substring(5)
                    + " }\n";
        }
        return Release.of(
                        "shop",
                        "shop",
                        "prod",
                        "shop",
                        "1.33",
                        Manifests.read(yaml, "all.yaml", "shop").objects())
                .scales()
                .get(0);
    }
}
