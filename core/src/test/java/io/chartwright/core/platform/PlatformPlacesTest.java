package io.chartwright.core.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.core.problem.Location;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformPlacesTest {
    private static final String YAML = """
            platform: acme
            repository: https://git.example.com/acme/platform.git
            argocd: { namespace: cd }
            environments:
              dev: { domain: dev.acme.example }
              prod:
                domain: acme.example
                capacity: { cpu: 88, memory: 788Gi }
            checks:
              suppressions:
                - { code: no-probes, environment: dev, reason: it is only dev }
                - { code: no-probes, environment: prod, reason: it has none }
            charts:
              data:
                version: 1.0.0
                subcharts:
                  catalog:
                    type: datahub
                    gms:
                      replicas: 2
                      autoscaling: { min: 1, max: 3 }
                    frontend: { image: { tag: v1 } }
                    ingestions:
                      nightly: { schedule: 0 1 * * * }
                    environments:
                      prod:
                        gms: { autoscaling: { max: 5 } }
                        maeConsumer: { disruption: { maxUnavailable: 1 } }
                  queries:
                    type: trino
                    workers: { replicas: 2 }
                    environments:
                      prod: { workers: { resources: { cpu: 4, memory: 8Gi } } }
                  flows:
                    type: dolphinscheduler
                    worker: { replicas: 2 }
                    workerGroups:
                      gpu: { tuning: { replicas: 1 } }
                  page:
                    type: service
                    components:
                      web-front:
                        resources: { cpu: 1, memory: 1Gi }
                    environments:
                      dev: { components: { web-front: { replicas: 1 } } }
            """;

    private static final PlatformPlaces PLACES = PlatformPlaces.ofFile("platform.yaml", bytes(YAML));

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static PlatformPlace place(
            String environments, String chart, String subchart, String component, String setting) {
        List<String> names = Arrays.stream(environments.split("\\+"))
                .filter(name -> !name.isEmpty())
                .toList();
        return new PlatformPlace(names, chart, subchart, component, setting);
    }

    /** The line of a location, from its column on. */
    private static String shown(Location location) {
        return YAML.lines().toList().get(location.line() - 1).substring(location.column() - 1);
    }

    @ParameterizedTest(name = "{0} {1} {2} {3} {4}")
    @CsvSource(quoteCharacter = '"', textBlock = """
            # The setting of the environment, if it is said there; else that of the subchart.
            prod,     data, catalog, gms,               autoscaling,     27, autoscaling: { max: 5 } }
            prod,     data, catalog, gms,               autoscaling.max, 27, max: 5 } }
            prod,     data, catalog, gms,               autoscaling.min, 27, autoscaling: { max: 5 } }
            dev,      data, catalog, gms,               autoscaling.min, 21, "min: 1, max: 3 }"
            dev+prod, data, catalog, gms,               autoscaling.max, 21, max: 3 }
            prod+dev, data, catalog, gms,               autoscaling.max, 27, max: 5 } }
            prod,     data, catalog, gms,               replicas,        20, replicas: 2
            "",       data, catalog, gms,               replicas,        20, replicas: 2
            # The component where the setting is left open: in the environment, if there is only one.
            prod,     data, catalog, gms,               disruption,      27, gms: { autoscaling: { max: 5 } }
            dev,      data, catalog, gms,               disruption,      19, gms:
            dev+prod, data, catalog, gms,               disruption,      19, gms:
            "",       data, catalog, gms,               "",              19, gms:
            prod,     data, catalog, mae-consumer,      disruption,      28, disruption: { maxUnavailable: 1 } }
            prod,     data, catalog, mae-consumer,      image,           28, maeConsumer: { disruption: { maxUnavailable: 1 } }
            dev+prod, data, catalog, mae-consumer,      image,           28, maeConsumer: { disruption: { maxUnavailable: 1 } }
            # A plural, and names that users give.
            prod,     data, queries, worker,            resources,       33, "resources: { cpu: 4, memory: 8Gi } } }"
            prod,     data, queries, worker,            replicas,        31, replicas: 2 }
            prod,     data, flows,   worker,            replicas,        36, replicas: 2 }
            prod,     data, flows,   worker-gpu,        "",              38, gpu: { tuning: { replicas: 1 } }
            prod,     data, catalog, ingestion-nightly, schedule,        24, schedule: 0 1 * * * }
            prod,     data, page,    web-front,         resources,       43, "resources: { cpu: 1, memory: 1Gi }"
            dev,      data, page,    web-front,         replicas,        45, replicas: 1 } } }
            # The subchart, where the component is left open.
            dev,      data, catalog, mae-consumer,      disruption,      17, catalog:
            prod,     data, catalog, nothing-such,      image,           17, catalog:
            prod,     data, catalog, "",                type,            18, type: datahub
            prod,     data, catalog, "",                version,         17, catalog:
            # The chart, the environment.
            prod,     data, nowhere, gms,               image,           14, data:
            prod,     data, "",      "",                version,         15, version: 1.0.0
            prod,     "",   "",      "",                capacity.cpu,     8, "cpu: 88, memory: 788Gi }"
            dev,      "",   "",      "",                capacity.cpu,     5, dev: { domain: dev.acme.example }
            dev+prod, "",   "",      "",                capacity.cpu,     8, "cpu: 88, memory: 788Gi }"
            prod,     other, "",     "",                "",               6, prod:
            "",       "",   "",      "",                argocd,           3, argocd: { namespace: cd }
            """)
    void pointsAtTheKeyThatDecides(
            String environments,
            String chart,
            String subchart,
            String component,
            String setting,
            int line,
            String text) {
        Location location = PLACES.locate(place(environments, chart, subchart, component, setting));
        assertThat(location.file()).isEqualTo("platform.yaml");
        assertThat(location.line()).isEqualTo(line);
        assertThat(shown(location)).isEqualTo(text);
    }

    @Test
    void pointsAtTheFileWhereItSaysNothing() {
        assertThat(PLACES.locate(place("test", "", "", "", "metadata"))).isEqualTo(Location.of("platform.yaml"));
        assertThat(PLACES.locate("nothing.such")).isEqualTo(Location.of("platform.yaml"));
    }

    @Test
    void followsModelPaths() {
        assertThat(shown(PLACES.locate("checks.suppressions.1"))).startsWith("{ code: no-probes, environment: prod");
        assertThat(shown(PLACES.locate("checks.suppressions.1.code"))).startsWith("code: no-probes, environment: prod");
        assertThat(shown(PLACES.locate("environments.prod.capacity.gpu"))).startsWith("capacity: {");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "- a", "a: [", "just words", "charts: 1", "charts: { data: }", "\0"})
    void anythingElseIsAFileWithoutPlaces(String content) {
        PlatformPlaces places = PlatformPlaces.ofFile("p.yaml", bytes(content));
        Location location = places.locate(place("prod", "data", "catalog", "gms", "image"));
        assertThat(location.file()).isEqualTo("p.yaml");
        assertThat(location.line()).isLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            prod, data, catalog, mae-consumer, image, charts.data.subcharts.catalog.maeConsumer.image
            prod, data, catalog, "",           "",    charts.data.subcharts.catalog
            prod, data, "",      "",           "",    charts.data
            prod, "",   "",      "",           "",    environments.prod
            "",   "",   "",      "",           mesh,  mesh
            "",   "",   "",      "",           "",    ""
            """)
    void aPlatformInJavaHasModelPaths(
            String environments, String chart, String subchart, String component, String setting, String path) {
        assertThat(PlatformPlaces.ofModel().locate(place(environments, chart, subchart, component, setting)))
                .isEqualTo(Location.inModel(path));
        assertThat(PlatformPlaces.ofModel().locate("checks.suppressions.1"))
                .isEqualTo(Location.inModel("checks.suppressions.1"));
    }
}
