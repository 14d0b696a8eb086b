package io.chartwright.render.sink;

import io.chartwright.model.Mesh;
import io.chartwright.model.Platform;
import io.chartwright.model.Subchart;
import io.chartwright.model.UmbrellaChart;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A platform of sinks: two umbrella charts with two of them each, in three environments that share little. */
final class SinkPlatform {
    private SinkPlatform() {}

    static Platform platform() {
        return platform(Mesh.ISTIO, false);
    }

    /** The same platform, with every map filled in another order. */
    static Platform shuffled() {
        return platform(Mesh.ISTIO, true);
    }

    private static Platform platform(Mesh mesh, boolean shuffled) {
        return Platform.named("sinks")
                .repository("https://git.example.com/acme/sinks.git")
                .mesh(mesh)
                .environment("dev", dev -> dev.domain("dev.example.com").ingressClassName("nginx"))
                .environment("test", test -> test.domain("test.example.com")
                        .clusterIssuer("letsencrypt")
                        .imageRegistry("mirror.example.com:5000")
                        .imagePullSecrets(List.of("mirror-login", "other-login"))
                        .kubernetesVersion("1.31")
                        .globals(new TreeMap<>(Map.of("region", "1.0"))))
                .environment("prod", prod -> prod.domain("example.com")
                        .clusterIssuer("letsencrypt-prod")
                        .ingressClassName("traefik")
                        .storageClass("ssd")
                        .cluster("https://prod.example.com")
                        .revision("v1.0.0"))
                .chart(umbrella("kitchen", shuffled))
                .chart(umbrella("bathroom", shuffled))
                .build();
    }

    private static UmbrellaChart.Builder umbrella(String name, boolean shuffled) {
        return UmbrellaChart.named(name)
                .version("1.0.0+x")
                .subchart(() -> sink(name, "sink", shuffled))
                .subchart(() -> sink(name, "second-sink", shuffled));
    }

    private static Subchart sink(String umbrella, String name, boolean shuffled) {
        String host = umbrella.equals("kitchen") ? name : umbrella + "-" + name;
        List<String> environments = new ArrayList<>(List.of("prod", "test"));
        if (shuffled) {
            Collections.reverse(environments);
        }
        TreeMap<String, Subchart.Variant> overrides = new TreeMap<>();
        environments.forEach(environment -> overrides.put(
                environment,
                new Subchart.Variant(
                        !(name.equals("second-sink") && environment.equals("test")),
                        new Sink(environment.equals("prod") ? Sink.Stage.PROD : Sink.Stage.TEST, host))));
        return new Subchart(name, "0.2.0", new Subchart.Variant(true, new Sink(Sink.Stage.BASE, host)), overrides);
    }
}
