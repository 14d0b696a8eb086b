package io.chartwright.render.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.core.platform.PlatformReader;
import io.chartwright.model.Subchart;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenPortsTest {

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
            '["http://", { service: web }, ":8080/up"]'  | 8080
            '[{ service: web }, ".shop.svc:9090"]'       | 9090
            '[{ service: web }]'                         | 8080,9090
            '["http://", { service: web }, "/up"]'       | 8080,9090
            '[{ service: web }, ":7070"]'                |
            '[{ service: web }, "-consumers"]'           |
            '[{ service: web-peers }]'                   | 7000
            """)
    void aJobWithoutASidecarReachesWhatItsVariablesName(String variable, String ports) {
        String env = "env: { TARGET: " + variable + " }";
        assertThat(open(istio(""), env)).isEqualTo(ports == null ? List.of() : numbers(ports));
        assertThat(open(istio("jobs: native-sidecar"), env)).isEqualTo(List.of());
    }

    @Test
    void aPortInAVariableOfItsOwnNarrowsWhatAHostLeavesOpen() {
        assertThat(open(istio(""), "env: { HOST: [{ service: web }], PORT: \"9090\", LIMIT: \"5\" }"))
                .isEqualTo(List.of(9090));
    }

    @Test
    void filesAndSharedVariablesNameServicesToo() {
        assertThat(open(istio(""), "config: [common]")).isEqualTo(List.of(8080));
        assertThat(open(
                        istio(""),
                        "volumes: { conf: { files: { a: [{ service: web }, \":9090\"] }, mountPath: /etc/a } }"))
                .isEqualTo(List.of(9090));
        assertThat(open(istio(""), "volumes: { conf: { shared: peers, mountPath: /etc/a } }"))
                .isEqualTo(List.of(7000));
    }

    @Test
    void whatIsListedIsOpenForEverybody() {
        assertThat(open(istio("open: [page.web.metrics]"), "")).isEqualTo(List.of(9090));
    }

    @Test
    void anIngressLeadsInFromOutsideUnlessItsControllerIsInTheMesh() {
        assertThat(open(istio(""), "", "ingress: { subdomain: www, port: http }"))
                .isEqualTo(List.of(8080));
        assertThat(open(istio(""), "", "ingress: { subdomain: www, port: http, enabled: false }"))
                .isEqualTo(List.of());
        assertThat(open(istio("ingressNamespace: ingress"), "", "ingress: { subdomain: www, port: http }"))
                .isEqualTo(List.of());
    }

    @Test
    void aLoadBalancerIsCalledFromOutsideTheCluster() {
        assertThat(open(istio("ingressNamespace: ingress"), "", "service: { type: load-balancer }"))
                .isEqualTo(List.of(8080, 9090));
    }

    private static String istio(String more) {
        return "{ mutualTls: strict" + (more.isEmpty() ? "" : ", " + more) + " }";
    }

    private static List<Integer> numbers(String ports) {
        return List.of(ports.split(",")).stream().map(Integer::valueOf).toList();
    }

    private static Object open(String istio, String ofJob) {
        return open(istio, ofJob, "");
    }

    /** The open ports of the component {@code web}. */
    private static Object open(String istio, String ofJob, String ofWeb) {
        Map<String, Object> open = OpenPorts.of(
                PlatformReader.read(
                                "platform.yaml",
                                ("""
                                platform: acme
                                repository: https://git.example.com/acme/platform.git
                                mesh: istio
                                environments: { prod: { domain: acme.example } }
                                charts:
                                  shop:
                                    istio: ISTIO
                                    subcharts:
                                      page:
                                        type: service
                                        config: { common: { WEB: ["http://", { service: web }, ":8080"] } }
                                        files: { peers: { peers.txt: [{ service: web-peers }] } }
                                        components:
                                          web:
                                            image: { repository: acme/page, tag: 1.4.2 }
                                            resources: { cpu: 100m, memory: 128Mi }
                                            ports: { http: 8080, metrics: 9090 }
                                            podPorts: { gossip: 7000 }
                                            peers: { name: web-peers, port: gossip }
                                            WEB
                                          load:
                                            kind: job
                                            image: { repository: acme/load, tag: 1.4.2 }
                                            resources: { cpu: 100m, memory: 128Mi }
                                            JOB
                                """.replace("ISTIO", istio)
                                                .replace("WEB\n", ofWeb + "\n")
                                                .replace("JOB", ofJob))
                                        .getBytes(StandardCharsets.UTF_8))
                        .charts()
                        .get(0),
                Subchart::base);
        return open.get("page") instanceof Map<?, ?> page ? page.get("web") : List.of();
    }
}
