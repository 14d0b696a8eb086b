package io.chartwright.checks.schema.object;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.rule.Finding;
import io.chartwright.checks.rule.Scene;
import io.chartwright.core.tree.FileTree;
import io.chartwright.core.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DuplicateEntriesTest {

    @Test
    void entriesThatDifferAreFine() {
        assertThat(pod("containers: [{name: a, ports: [{name: p, containerPort: 1}, {name: q, containerPort: 1,"
                        + " protocol: UDP}], env: [{name: A}, {name: B}]}, {name: b, env: [{name: A}]}]"))
                .isEmpty();
    }

    @Test
    void tellsContainersOfOneNameThoseThatRunFirstIncluded() {
        assertThat(pod("initContainers: [{name: a}], containers: [{name: b}, {name: a}]"))
                .hasSize(1)
                .allMatch(text -> text.startsWith("ERROR spec.")
                        && text.contains("two containers are called 'a'; the first is spec."));
    }

    @Test
    void tellsVolumesMountsAndPorts() {
        assertThat(pod(
                        "volumes: [{name: v}, {name: v}], containers: [{name: a, volumeMounts: [{mountPath: /x}, {mountPath:"
                                + " /x}], ports: [{name: p, containerPort: 1}, {name: p, containerPort: 1}]}]"))
                .containsExactly(
                        "ERROR spec.volumes[1]: two volumes are called 'v'; the first is spec.volumes[0]",
                        "ERROR spec.containers[0].ports[1]: two ports are called 'p'; the first is"
                                + " spec.containers[0].ports[0]",
                        "WARNING spec.containers[0].ports[1]: two ports have '1/TCP'; the first is"
                                + " spec.containers[0].ports[0]",
                        "ERROR spec.containers[0].volumeMounts[1]: two volumes are mounted at '/x'; the first is"
                                + " spec.containers[0].volumeMounts[0]");
    }

    @Test
    void variablesThatAreSetTwiceAreAWarning() {
        assertThat(pod("containers: [{name: a, env: [{name: A, value: x}, {name: A, value: y}]}]"))
                .containsExactly("WARNING spec.containers[0].env[1]: two variables are called 'A'; the first is"
                        + " spec.containers[0].env[0]");
    }

    @Test
    void tellsPortsOfAService() {
        assertThat(check(
                        "{apiVersion: v1, kind: Service, metadata: {name: a}, spec: {ports: [{name: x, port: 80}, {name: y,"
                                + " port: 80}, {name: x, port: 81}]}}"))
                .containsExactly(
                        "ERROR spec.ports[2]: two ports are called 'x'; the first is spec.ports[0]",
                        "ERROR spec.ports[1]: two ports have '80/TCP'; the first is spec.ports[0]");
    }

    @Test
    void nonsenseIsLeftToTheSchemas() {
        assertThat(pod("containers: 5, volumes: [1, null, {name: 7}, {name: 7}]"))
                .isEmpty();
    }

    private static List<String> pod(String spec) {
        return check("{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {" + spec + "}}");
    }

    private static List<String> check(String yaml) {
        Object data = YamlReader.read("test.yaml", yaml.getBytes(StandardCharsets.UTF_8))
                .toData();
        Release release = Release.of(
                "shop",
                "shop",
                "dev",
                "shop",
                "1.33",
                List.of(KubeObject.of(Fields.of(data), "shop/templates/a.yaml", "shop")));
        List<Finding> found = new ArrayList<>();
        new DuplicateEntries()
                .check(
                        new Scene(Optional.empty(), FileTree.builder().build(), List.of(release), List.of()),
                        found::add);
        return found.stream()
                .map(finding -> finding.severity() + " " + finding.place().field() + ": " + finding.message())
                .toList();
    }
}
