package io.chartwright.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.chartwright.model.gitops.Cluster;
import io.chartwright.model.gitops.Fleet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Environments that meet on a cluster, however they name it. */
class ClustersTest {

    private static Platform.Builder platform() {
        return Platform.named("acme")
                .repository("https://git.example.com/acme/platform.git")
                .chart(UmbrellaChart.named("data"));
    }

    @Test
    void aFleetAndAnEnvironmentOnOneOfItsClustersShareWhatItCanHold() {
        Platform.Builder platform = platform()
                .environment("edge", edge -> edge.domain("edge.example")
                        .fleet(new Fleet(List.of(Cluster.of("edge-1"), Cluster.of("edge-2"))))
                        .capacity(capacity -> capacity.cpu("8").memory("32Gi")))
                .environment("site", site -> site.domain("site.example")
                        .cluster("edge-2")
                        .capacity(capacity -> capacity.cpu("16").memory("32Gi")));
        InvalidModelException e = catchThrowableOfType(InvalidModelException.class, platform::build);
        assertThat(e.faults()).extracting(Fault::path).containsExactly("environments.site.capacity");
    }

    @Test
    void whatAnyClusterOfAFleetCanHoldIsKnown() {
        Platform platform = platform()
                .environment("edge", edge -> edge.domain("edge.example")
                        .fleet(new Fleet(List.of(Cluster.of("edge-1"), new Cluster.Named("in-cluster"))))
                        .capacity(capacity -> capacity.cpu("8").memory("32Gi")))
                .build();
        assertThat(platform.capacityOf("edge-1")).isPresent();
        assertThat(platform.capacityOf(Cluster.OWN.id())).isPresent();
        assertThat(platform.capacityOf("edge-3")).isEmpty();
    }

    @Test
    void chartsAndEnvironmentsWhoseNamesRunTogetherAreTold() {
        Platform.Builder platform = platform()
                .chart(UmbrellaChart.named("data-dev"))
                .environment("dev-eu", dev -> dev.domain("a.example"))
                .environment("eu", eu -> eu.domain("b.example"));
        InvalidModelException e = catchThrowableOfType(InvalidModelException.class, platform::build);
        assertThat(e.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.path()).isEqualTo("environments.eu");
            assertThat(fault.code()).isEqualTo("duplicate-name");
            assertThat(fault.message()).contains("'data-dev-eu'");
        });
    }
}
