package io.chartwright.model.istio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chartwright.model.Fault;
import io.chartwright.model.InvalidModelException;
import io.chartwright.model.istio.IstioPolicies.Differing;
import io.chartwright.model.istio.IstioPolicies.MutualTls;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IstioPoliciesTest {

    @Test
    void namespacesAskTheDefaultRevisionForSidecarsUnlessAnotherIsNamed() {
        assertThat(IstioPolicies.none().namespaceLabels()).isEqualTo(Map.of("istio-injection", "enabled"));
        assertThat(IstioPolicies.builder().revision("stable").build().namespaceLabels())
                .isEqualTo(Map.of("istio.io/rev", "stable"));
    }

    @Test
    void anEnvironmentsWordOnEncryptionCountsBeforeTheCharts() {
        IstioPolicies policies = IstioPolicies.builder()
                .mutualTls(MutualTls.STRICT)
                .environments(new TreeMap<>(Map.of(
                        "dev",
                        new Differing(Optional.of(MutualTls.PERMISSIVE)),
                        "test",
                        new Differing(Optional.empty()))))
                .build();
        assertThat(policies.mutualTlsIn("dev")).contains(MutualTls.PERMISSIVE);
        assertThat(policies.mutualTlsIn("test")).contains(MutualTls.STRICT);
        assertThat(policies.mutualTlsIn("prod")).contains(MutualTls.STRICT);
        assertThat(IstioPolicies.none().mutualTlsIn("prod")).isEmpty();
    }

    @Test
    void howJobsRunSaysNothingOfTheNamespace() {
        assertThat(IstioPolicies.builder()
                        .revision("stable")
                        .jobs(IstioPolicies.Jobs.NATIVE_SIDECAR)
                        .build()
                        .governsNamespace())
                .isFalse();
        assertThat(IstioPolicies.builder()
                        .authorization(new Authorization(List.of()))
                        .build()
                        .governsNamespace())
                .isTrue();
    }

    @Test
    void revisionAndNamespacesAreDnsLabels() {
        assertThatThrownBy(() -> IstioPolicies.builder()
                        .revision("1.27")
                        .ingressNamespace("Ingress")
                        .build())
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidModelException.class))
                .satisfies(e ->
                        assertThat(e.faults()).extracting(Fault::path).containsExactly("revision", "ingressNamespace"));
        assertThat(codes(() -> MeshNamespace.of("Monitoring"))).containsExactly("bad-name");
        assertThat(codes(() -> new MeshNamespace.Named("*"))).containsExactly("bad-name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http", "gms.http", "data.datahub.gms.http"})
    void anOpenPortIsASubchartAComponentAndAPort(String text) {
        assertThat(OpenPort.of("datahub.gms.http")).isEqualTo(new OpenPort("datahub", "gms", "http"));
        assertThat(codes(() -> OpenPort.of(text))).containsExactly("bad-port");
    }

    @Test
    void sidecarsThatKnowNothingElseAreNotMeant() {
        assertThat(codes(() -> new SidecarScope(List.of()))).containsExactly("missing-value");
    }

    private static List<String> codes(ThrowingCallable step) {
        List<String> codes = new ArrayList<>();
        assertThatThrownBy(step).isInstanceOfSatisfying(InvalidModelException.class, e -> e.faults().stream()
                .map(Fault::code)
                .forEach(codes::add));
        return codes;
    }
}
