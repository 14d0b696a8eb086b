package io.chartwright.model.gitops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chartwright.model.InvalidModelException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FleetTest {

    @Test
    void aClusterIsReadAsAnAddressOrAName() {
        assertThat(Cluster.of("https://10.0.0.1:6443")).isEqualTo(new Cluster.AtServer("https://10.0.0.1:6443"));
        assertThat(Cluster.of("edge-1")).isEqualTo(new Cluster.Named("edge-1"));
        // What EKS calls its clusters, and Argo CD after it.
        String arn = "arn:aws:eks:eu-central-1:123456789012:cluster/prod";
        assertThat(Cluster.of(arn)).isEqualTo(new Cluster.Named(arn));
        assertThat(List.of("k8s.acme.example:6443", "http://k8s.acme.example", "https://", "api.k8s.svc", " ", "--"))
                .allSatisfy(
                        text -> assertThatThrownBy(() -> Cluster.of(text)).isInstanceOf(InvalidModelException.class));
    }

    @Test
    void argoCdsOwnClusterIsOneByAnyName() {
        assertThat(Cluster.of("in-cluster")).isEqualTo(Cluster.OWN);
        assertThat(new Cluster.Named("in-cluster").id()).isEqualTo(Cluster.OWN.id());
        assertThat(new Cluster.Named("edge").id()).isEqualTo("edge");
    }

    @Test
    void aClusterIsAPartOfNames() {
        assertThat(new Cluster.AtServer("https://K8s.Edge_1.example:6443/").word())
                .isEqualTo("k8s-edge-1-example-6443");
    }

    @Test
    void aDomainOfItsOwnCountsBeforeThatOfTheFleet() {
        Fleet fleet = new Fleet(
                List.of(Cluster.of("a"), Cluster.of("b.1")),
                Optional.of("{cluster}.edge.example"),
                new TreeMap<>(Map.of("a", "first.example")));
        assertThat(fleet.domainOf(Cluster.of("a"))).contains("first.example");
        assertThat(fleet.domainOf(Cluster.of("b.1"))).contains("b-1.edge.example");
        assertThat(fleet.differs()).isTrue();
        Fleet alike = new Fleet(List.of(Cluster.of("a")));
        assertThat(alike.domainOf(Cluster.of("a"))).isEmpty();
        assertThat(alike.differs()).isFalse();
    }
}
