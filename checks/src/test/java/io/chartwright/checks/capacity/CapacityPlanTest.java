package io.chartwright.checks.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.checks.objects.Manifests;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.rule.Scene;
import io.chartwright.core.platform.PlatformReader;
import io.chartwright.core.tree.FileTree;
import io.chartwright.model.Platform;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CapacityPlanTest {
    private static final List<String> KINDS =
            List.of("Deployment", "StatefulSet", "DaemonSet", "Job", "CronJob", "ReplicaSet", "Pod");

    /** Random workloads, some of them scaled, against sums that are kept while they are written. */
    @ParameterizedTest
    @MethodSource("seeds")
    void sumsAreWhatIsAddedUpWorkloadByWorkload(int seed) {
        Random random = new Random(seed);
        long leastCpu = 0;
        long mostMemory = 0;
        StringBuilder yaml = new StringBuilder();
        int workloads = random.nextInt(12);
        for (int i = 0; i < workloads; i++) {
            String kind = KINDS.get(random.nextInt(KINDS.size()));
            long millis = random.nextInt(5_000);
            long mebis = random.nextInt(10_000);
            int replicas = random.nextInt(5);
            yaml.append(workload(kind, "w" + i, replicas, millis, mebis));
            long least = replicas;
            long most = replicas;
            if (kind.equals("Deployment") && random.nextBoolean()) {
                least = random.nextInt(3);
                most = least + random.nextInt(5);
                yaml.append(scaledObject("w" + i, least, most));
            }
            switch (kind) {
                case "Deployment", "StatefulSet", "ReplicaSet" -> {
                    leastCpu += least * millis;
                    mostMemory += most * mebis;
                }
                case "DaemonSet" -> {
                    leastCpu += millis;
                    mostMemory += mebis;
                }
                default -> {}
            }
        }

        List<ClusterUse> plan = CapacityPlan.of(
                new Scene(Optional.empty(), FileTree.of(Map.of()), List.of(release("", yaml)), List.of()));

        assertThat(plan).hasSize(1);
        assertThat(plan.get(0).least().cpu()).isEqualByComparingTo(BigDecimal.valueOf(leastCpu, 3));
        assertThat(plan.get(0).most().memory())
                .isEqualByComparingTo(BigDecimal.valueOf(mostMemory).multiply(BigDecimal.valueOf(1 << 20)));
    }

    @Test
    void clustersAndEnvironmentsComeInTheOrderOfThePlatform() {
        Platform platform = PlatformReader.read(
                Path.of("src/test/resources/cases/capacity-exceeded/good-on-two-clusters/platform.yaml"));
        StringBuilder yaml = new StringBuilder(workload("Deployment", "web", 2, 500, 1024));

        List<ClusterUse> plan = CapacityPlan.of(new Scene(
                Optional.of(platform),
                FileTree.of(Map.of()),
                List.of(release("prod", yaml), release("dev", yaml)),
                List.of()));

        assertThat(plan)
                .extracting(ClusterUse::cluster)
                .containsExactly("https://dev.example.com:6443", "https://kubernetes.default.svc");
        assertThat(plan.get(1).environments())
                .extracting(EnvironmentUse::environment)
                .containsExactly("prod");
        assertThat(plan.get(1)
                        .capacity()
                        .map(held -> Resource.MEMORY.words(plan.get(1).most(), held)))
                .contains("2Gi of 24Gi (8 %)");
    }

    @Test
    void environmentsOfOneClusterAddUpAndThoseThatWereNotRenderedAreNotTold() {
        Platform platform =
                PlatformReader.read(Path.of("src/test/resources/cases/capacity-exceeded/bad-together/platform.yaml"));
        StringBuilder yaml = new StringBuilder(workload("Deployment", "web", 2, 500, 1024));

        assertThat(CapacityPlan.of(scene(platform, release("dev", yaml), release("prod", yaml))))
                .singleElement()
                .satisfies(use -> assertThat(Resource.CPU.words(use.least())).isEqualTo("2 cores"));
        assertThat(CapacityPlan.of(scene(platform, release("prod", yaml))))
                .singleElement()
                .satisfies(use -> assertThat(use.environments())
                        .extracting(EnvironmentUse::environment)
                        .containsExactly("prod"));
        assertThat(CapacityPlan.of(scene(platform))).isEmpty();
    }

    private static Scene scene(Platform platform, Release... releases) {
        return new Scene(Optional.of(platform), FileTree.of(Map.of()), List.of(releases), new ArrayList<>());
    }

    private static Release release(String environment, StringBuilder yaml) {
        return Release.of(
                "shop",
                "shop",
                environment,
                "shop",
                "1.33",
                Manifests.read(yaml.toString(), "all.yaml", "shop").objects());
    }

    private static String workload(String kind, String name, int replicas, long millis, long mebis) {
        String pod = "{ containers: [ { resources: { requests: { cpu: %dm, memory: %dMi } } } ] }"
                .replaceFirst("%d", Long.toString(millis))
                .replaceFirst("%d", Long.toString(mebis));
        String spec =
                switch (kind) {
                    case "Pod" -> pod;
                    case "CronJob" -> "{ jobTemplate: { spec: { template: { spec: " + pod + " } } } }";
                    default -> "{ replicas: " + replicas + ", template: { spec: " + pod + " } }";
                };
        String version = kind.equals("Pod") ? "v1" : kind.endsWith("Job") ? "batch/v1" : "apps/v1";
        return "---\napiVersion: " + version + "\nkind: " + kind + "\nmetadata: { name: " + name + " }\nspec: " + spec
                + "\n";
    }

    private static String scaledObject(String name, long least, long most) {
        return "---\napiVersion: keda.sh/v1alpha1\nkind: ScaledObject\nmetadata: { name: " + name
                + " }\nspec: { scaleTargetRef: { name: " + name + " }, minReplicaCount: " + least
                + ", maxReplicaCount: "
                + most + " }\n";
    }

    private static IntStream seeds() {
        return IntStream.range(0, 200);
    }
}
