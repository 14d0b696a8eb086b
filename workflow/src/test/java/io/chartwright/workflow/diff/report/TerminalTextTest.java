package io.chartwright.workflow.diff.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.workflow.diff.ChangeKind;
import io.chartwright.workflow.diff.EnvironmentDiff;
import io.chartwright.workflow.diff.FieldChange;
import io.chartwright.workflow.diff.Hazard;
import io.chartwright.workflow.diff.Hazard.Level;
import io.chartwright.workflow.diff.ObjectDiff;
import io.chartwright.workflow.diff.ObjectId;
import io.chartwright.workflow.diff.PlatformDiff;
import io.chartwright.workflow.diff.ReleaseDiff;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TerminalTextTest {

    @Test
    void oneFieldOfOneObjectTakesOneLine() {
        assertThat(TerminalText.of(Samples.oneField()).lines())
                .contains(
                        "dev      no change",
                        "staging  no change",
                        "prod     data-platform  1 changed",
                        "  ~ HorizontalPodAutoscaler/trino-worker  spec.maxReplicas  8 -> 10",
                        "    cores               38 (43 %)          62 -> 72 (70 % -> 82 %)        88",
                        "1 environment changes, 2 do not; objects: 1 changed. What hurts: 1 note.");
    }

    @Test
    void environmentsThatChangeAlikeShareABlock() {
        assertThat(TerminalText.of(Samples.rich()))
                .containsOnlyOnce("dev, staging  data-platform  ")
                .doesNotContain("\ndev  ")
                .doesNotContain("\nstaging  ");
    }

    @Test
    void whatHurtsMostGoesFirst() {
        assertThat(TerminalText.of(Samples.rich())
                        .substring(TerminalText.of(Samples.rich()).indexOf("prod")))
                .containsSubsequence("danger claim-removed", "danger immutable-field", "+ Service/reports", "note ");
    }

    @Test
    void objectsOfWhichOnlyTheVersionChangedAreCounted() {
        PlatformDiff diff = Samples.platform(
                List.of(Samples.environment("prod", Samples.release("main", version("a"), version("b"), version("c")))),
                List.of());

        assertThat(TerminalText.of(diff))
                .contains("  ~ 3 objects: only the labels that name the chart and its version\n")
                .doesNotContain("Service/a");
    }

    @Test
    void objectsOfOneNameAreToldApart() {
        PlatformDiff diff = Samples.platform(
                List.of(Samples.environment("prod", Samples.release("main", added("one"), added("other")))), List.of());

        assertThat(TerminalText.of(diff)).contains("  + Role/reader in one\n", "  + Role/reader in other\n");
    }

    @Test
    void manyObjectsOfWhichThereIsNoMoreToTellAreListedByTheirKinds() {
        ObjectDiff[] many = IntStream.range(10, 30)
                .mapToObj(i -> i % 2 == 0 ? added("one", "reader" + i) : added("one", "writer" + i))
                .toArray(ObjectDiff[]::new);
        PlatformDiff diff =
                Samples.platform(List.of(Samples.environment("prod", Samples.release("main", many))), List.of());

        assertThat(TerminalText.of(diff))
                .contains("  + Role: reader10, writer11, reader12, writer13, ")
                .doesNotContain("Role/");
    }

    @Test
    void aChecksumIsToldByItsStart() {
        ObjectDiff object = new ObjectDiff(
                ChangeKind.CHANGED,
                new ObjectId("apps", "Deployment", "main", "web"),
                List.of(new FieldChange(
                        "spec.template.metadata.annotations[checksum/config]",
                        Optional.of("345f5ecd3aee3bf2b60f95e4bb337085"),
                        Optional.of("e514a1308d33ad0b2513a914c90f540e"))),
                List.of());
        PlatformDiff diff =
                Samples.platform(List.of(Samples.environment("prod", Samples.release("main", object))), List.of());

        assertThat(TerminalText.of(diff)).contains("[checksum/config]  345f5ecd... -> e514a130...\n");
    }

    @Test
    void whatHurtsAnEnvironmentIsToldBeforeItsObjects() {
        Hazard whole = new Hazard("objects-left", Level.WARNING, "they stay", "");
        EnvironmentDiff environment = new EnvironmentDiff(
                "prod",
                ChangeKind.CHANGED,
                List.of(Samples.release("main", added("one"))),
                List.of(),
                List.of(whole),
                List.of());

        assertThat(TerminalText.of(Samples.platform(List.of(environment), List.of())))
                .containsSubsequence("warning objects-left: they stay", "+ Role/reader");
    }

    @Test
    void anEnvironmentThatComesIsNotCalledUnchanged() {
        ReleaseDiff release = new ReleaseDiff(ChangeKind.ADDED, "main", List.of(added("one")), List.of());
        EnvironmentDiff coming =
                new EnvironmentDiff("qa", ChangeKind.ADDED, List.of(release), List.of(), List.of(), List.of());
        EnvironmentDiff going =
                new EnvironmentDiff("old", ChangeKind.REMOVED, List.of(), List.of(), List.of(), List.of());

        assertThat(TerminalText.of(Samples.platform(List.of(coming, going), List.of()))
                        .lines())
                .contains("qa   main              new environment, 1 added", "old  environment gone");
    }

    @Test
    void whatCouldNotBeComparedIsNotCalledUnchanged() {
        EnvironmentDiff partly = new EnvironmentDiff(
                "prod", ChangeKind.CHANGED, List.of(), List.of(), List.of(), List.of("the chart main"));

        assertThat(TerminalText.of(Samples.platform(List.of(partly), List.of())))
                .contains("prod  no change in what could be compared\n  not compared: the chart main\n")
                .endsWith("1 environment could not be compared in\n  full.\n");
    }

    @Test
    void anEnvironmentThatHurtsAsAWholeIsNotCalledUnchanged() {
        EnvironmentDiff hurting = new EnvironmentDiff(
                "prod",
                ChangeKind.CHANGED,
                List.of(),
                List.of(),
                List.of(Samples.hazard("capacity-exceeded", Level.WARNING, "it is too small", "add nodes")),
                List.of());

        assertThat(TerminalText.of(Samples.platform(List.of(hurting), List.of())))
                .contains(
                        "prod  no object changes\n  warning capacity-exceeded: it is too small\n    hint: add nodes\n");
    }

    @Test
    void allThatItSaysByItselfIsAscii() {
        PlatformDiff signs = Samples.platform(List.of(Samples.same("prod")), List.of("8 → 10, 2 × 3, −1"));

        assertThat(TerminalText.of(Samples.rich())).isASCII();
        assertThat(TerminalText.of(signs)).contains("note: 8 -> 10, 2 x 3, -1\n");
    }

    private static ObjectDiff version(String name) {
        return Samples.changed(
                Samples.id("", "Service", name),
                List.of(),
                Samples.field("metadata.labels[helm.sh/chart]", "main-1.0.0", "main-1.1.0"));
    }

    private static ObjectDiff added(String namespace) {
        return added(namespace, "reader");
    }

    private static ObjectDiff added(String namespace, String name) {
        return new ObjectDiff(ChangeKind.ADDED, new ObjectId("rbac", "Role", namespace, name), List.of(), List.of());
    }
}
