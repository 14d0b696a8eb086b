package io.chartwright.model.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.Told;
import java.util.Collections;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TuningTest {

    @Test
    void wishesGoOverChoices() {
        Tuning choices = Tuning.builder()
                .replicas(1)
                .resources("1", "1Gi")
                .env("A", "choice")
                .env("B", "choice")
                .priorityClassName("low")
                .build();
        Tuning wishes = Tuning.builder().replicas(3).env("B", "wish").build();
        assertThat(wishes.over(choices))
                .isEqualTo(Tuning.builder()
                        .replicas(3)
                        .resources("1", "1Gi")
                        .env("A", "choice")
                        .env("B", "wish")
                        .priorityClassName("low")
                        .build());
    }

    @Test
    void noWishesChangeNothing() {
        Tuning choices = Tuning.builder().replicas(2).maxUnavailable(1).build();
        assertThat(Tuning.none().over(choices)).isEqualTo(choices);
        assertThat(choices.over(Tuning.none())).isEqualTo(choices);
    }

    @Test
    void knowsHowManyPodsThereWillBe() {
        assertThat(Tuning.none().leastReplicas()).isEqualTo(1);
        assertThat(Tuning.none().mostReplicas()).isEqualTo(1);
        Tuning fixed = Tuning.builder().replicas(3).build();
        assertThat(fixed.leastReplicas()).isEqualTo(3);
        assertThat(fixed.mostReplicas()).isEqualTo(3);
        Tuning scaled = fixed.toBuilder().autoscaling(2, 10, "70%").build();
        assertThat(scaled.leastReplicas()).isEqualTo(2);
        assertThat(scaled.mostReplicas()).isEqualTo(10);
    }

    @Test
    void tellsAllFaultsOfItsPartsTogether() {
        assertThat(Told.by(() -> Tuning.builder()
                        .resources("much", "1Gi")
                        .autoscaling(3, 2, "70%")
                        .maxUnavailable(0)
                        .ingress(ingress -> ingress.path("up"))
                        .placement(
                                placement -> placement.nodeSelector(new TreeMap<>(Collections.singletonMap("", "x"))))
                        .build()))
                .containsExactly(
                        "resources: bad-quantity",
                        "autoscaling.max: bad-range",
                        "disruption.maxUnavailable: budget-blocks-drain",
                        "ingress: bad-ingress",
                        "ingress.path: bad-path",
                        "placement.nodeSelector.: bad-label");
    }

    @Test
    void refusesNamesAndNumbersThatTheApiWouldRefuse() {
        assertThat(Told.by(() -> Tuning.builder()
                        .replicas(-1)
                        .env("1A", "x")
                        .podLabels(new TreeMap<>(Collections.singletonMap("-", "ok")))
                        .podAnnotations(new TreeMap<>(Collections.singletonMap("a/b/c", "anything goes")))
                        .terminationGracePeriodSeconds(-1)
                        .priorityClassName("High")
                        .build()))
                .containsExactly(
                        "replicas: out-of-range",
                        "env.1A: bad-env-name",
                        "podLabels.-: bad-label",
                        "podAnnotations.a/b/c: bad-label",
                        "terminationGracePeriodSeconds: out-of-range",
                        "priorityClassName: bad-domain");
    }

    @Test
    void lambdasChangeWhatIsThere() {
        Tuning tuning = Tuning.builder()
                .ingress(ingress -> ingress.subdomain("web"))
                .ingress(ingress -> ingress.tls(false))
                .placement(placement -> placement.exclusive(true))
                .placement(placement -> placement.spread(Spread.overNodes()))
                .build();
        assertThat(tuning.ingress())
                .contains(Ingress.builder().subdomain("web").tls(false).build());
        assertThat(tuning.placement())
                .isEqualTo(Placement.builder()
                        .exclusive(true)
                        .spread(Spread.overNodes())
                        .build());
    }
}
