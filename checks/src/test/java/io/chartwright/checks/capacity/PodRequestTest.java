package io.chartwright.checks.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.Manifests;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PodRequestTest {

    @Test
    void containersAddUpAndLimitsStandForRequestsThatAreNotSaid() {
        assertThat(words("""
                containers:
                  - resources: { requests: { cpu: 500m }, limits: { cpu: 4, memory: 1Gi } }
                  - resources: { limits: { cpu: 250m, memory: 512Mi, nvidia.com/gpu: 2 } }
                  - image: quiet
                """)).isEqualTo("0.75 cores, 1.5Gi, 2 GPUs");
    }

    @Test
    void whatRunsBeforeCountsWhereItIsLarger() {
        assertThat(words("""
                initContainers:
                  - resources: { requests: { cpu: 1, memory: 256Mi } }
                  - resources: { requests: { cpu: 2, memory: 128Mi } }
                containers:
                  - resources: { requests: { cpu: 500m, memory: 1Gi } }
                """)).isEqualTo("2 cores, 1Gi, 0 GPUs");
    }

    @Test
    void sidecarsRunBesideWhatStartsLaterAndBesideTheContainers() {
        assertThat(words("""
                initContainers:
                  - resources: { requests: { cpu: 900m } }
                  - resources: { requests: { cpu: 200m, memory: 1Gi } }
                    restartPolicy: Always
                  - resources: { requests: { cpu: 1, memory: 3Gi } }
                containers:
                  - resources: { requests: { cpu: 500m, memory: 1Gi } }
                """)).isEqualTo("1.2 cores, 4Gi, 0 GPUs");
    }

    @Test
    void whatIsSaidForThePodStandsForItsContainersAndOverheadComesOnTop() {
        assertThat(words("""
                overhead: { cpu: 250m, memory: 128Mi }
                resources: { requests: { cpu: 2 }, limits: { memory: 8Gi } }
                containers:
                  - resources: { requests: { cpu: 500m, memory: 896Mi } }
                """)).isEqualTo("2.25 cores, 1Gi, 0 GPUs");
        assertThat(words("resources: { limits: { memory: 8Gi } }")).isEqualTo("0 cores, 8Gi, 0 GPUs");
    }

    @Test
    void gpusOfAllMakersCountAndPartsOfThemDoNot() {
        assertThat(words("""
                containers:
                  - resources: { limits: { nvidia.com/gpu: 1, nvidia.com/mig-1g.5gb: 3 } }
                  - resources: { limits: { amd.com/gpu: "2" } }
                  - resources: { limits: { gpu.intel.com/i915: 1, gpu.intel.com/millicores: 500 } }
                  - resources: { limits: { gpu.intel.com/xe: 1 } }
                """)).isEqualTo("0 cores, 0, 5 GPUs");
    }

    @Test
    void nonsenseCountsAsNothing() {
        assertThat(words("""
                initContainers: { a: 1 }
                overhead: 5
                containers:
                  - resources: { requests: { cpu: much, memory: -5Gi } }
                  - resources: [ 1 ]
                  - 7
                """)).isEqualTo("0 cores, 0, 0 GPUs");
    }

    /** The scheduler's rule played through: who runs at the same time, moment by moment. */
    @ParameterizedTest
    @MethodSource("seeds")
    void noMomentOfAPodNeedsMoreThanItAsksForAndOneNeedsAllOfIt(int seed) {
        Random random = new Random(seed);
        List<Map<String, Object>> before = new ArrayList<>();
        List<Map<String, Object>> beside = new ArrayList<>();
        List<Integer> moments = new ArrayList<>();
        int sidecars = 0;
        for (int i = random.nextInt(5); i > 0; i--) {
            int cores = random.nextInt(8);
            boolean stays = random.nextBoolean();
            before.add(Map.of(
                    "restartPolicy", stays ? "Always" : "Never", "resources", Map.of("requests", Map.of("cpu", (long)
                            cores))));
            moments.add(sidecars + cores);
            sidecars += stays ? cores : 0;
        }
        int together = sidecars;
        for (int i = random.nextInt(4); i > 0; i--) {
            int cores = random.nextInt(4);
            beside.add(Map.of("resources", Map.of("limits", Map.of("cpu", cores + "000m"))));
            together += cores;
        }
        moments.add(together);

        Use use = PodRequest.of(Fields.of(Map.of("initContainers", before, "containers", beside)));

        assertThat(use.cpu())
                .isEqualByComparingTo(String.valueOf(
                        moments.stream().mapToInt(Integer::intValue).max().orElseThrow()));
    }

    private static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    private static String words(String pod) {
        Fields fields = Manifests.read(pod, "pod.yaml", "shop").objects().get(0).fields();
        Use use = PodRequest.of(fields);
        return Resource.CPU.words(use) + ", " + Resource.MEMORY.words(use) + ", " + Resource.GPU.words(use);
    }
}
