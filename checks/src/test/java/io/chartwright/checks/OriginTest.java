package io.chartwright.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.Finding;
import io.chartwright.checks.rule.Place;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.core.platform.PlatformPlaces;
import io.chartwright.core.problem.Location;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginTest {
    private static final PlatformPlaces PLACES =
            PlatformPlaces.ofFile("platform.yaml", """
            environments:
              prod: { domain: acme.example, capacity: { cpu: 8, memory: 32Gi } }
            checks:
              suppressions:
                - code: runs-as-root
            charts:
              data:
                subcharts:
                  queries:
                    workers:
                      replicas: 2
                      image: { tag: latest }
                      resources: { cpu: 1, memory: 1Gi }
                      disruption: { minAvailable: 2 }
                      placement: { exclusive: true }
                      env: { TOKEN: abc }
            """.getBytes(StandardCharsets.UTF_8));

    private static RuleDoc rule(Family family) {
        return RuleDoc.error("a-rule", family, "t", "w", "m");
    }

    private static Location origin(Family family, Place place) {
        return Origin.of(Finding.of(rule(family), place, "it is so", ""), PLACES);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "PodDisruptionBudget/queries-worker, spec.minAvailable, 14",
        "Deployment/queries-worker, spec.replicas, 11",
        "Deployment/queries-worker, spec.template.spec.containers[0].image, 12",
        "Deployment/queries-worker, spec.template.spec.containers[0].resources.limits.memory, 13",
        "Deployment/queries-worker, spec.template.spec.affinity, 15",
        "Deployment/queries-worker, spec.template.spec.containers[0].env[2].value, 16",
        "Deployment/queries-worker, spec.template.spec.imagePullSecrets[0], 10",
        "Deployment/queries-worker, '', 10",
        "HorizontalPodAutoscaler/queries-worker, spec.maxReplicas, 10",
    })
    void isTheSettingThatTheObjectIsMadeFrom(String object, String field, int line) {
        Place place = new Place("a.yaml", List.of("prod"), "data", "queries", "worker", object, field);
        assertThat(origin(Family.WORKLOADS, place).line()).isEqualTo(line);
    }

    @Test
    void isTheSubchartWhereThereIsNoComponent() {
        Place place = new Place("a.yaml", List.of("prod"), "data", "queries", "", "ConfigMap/a", "data.image");
        assertThat(origin(Family.SECRETS, place).line()).isEqualTo(9);
    }

    @Test
    void isTheCapacityOfTheEnvironmentThatAsksForTooMuch() {
        assertThat(origin(Family.CAPACITY, Place.environment("prod"))).isEqualTo(Location.at("platform.yaml", 2, 33));
    }

    @Test
    void isTheWordItselfForWhatIsSaidOfChecks() {
        assertThat(origin(Family.SETTINGS, Place.setting("checks.suppressions.0")))
                .isEqualTo(Location.at("platform.yaml", 5, 7));
    }

    @Test
    void isTheFileWhereNothingIsKnown() {
        assertThat(origin(Family.NAMES, Place.file("a.yaml"))).isEqualTo(Location.of("platform.yaml"));
    }
}
