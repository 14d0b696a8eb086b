package io.chartwright.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.workflow.diff.ChangeKind;
import io.chartwright.workflow.diff.EnvironmentDiff;
import io.chartwright.workflow.diff.FieldChange;
import io.chartwright.workflow.diff.Hazard;
import io.chartwright.workflow.diff.ObjectDiff;
import io.chartwright.workflow.diff.PlatformDiff;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffTest {
    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void thereIsACommittedTree() throws Exception {
        project =
                Project.in(folder.resolve("project")).platform(Project.PLATFORM).generate();
        project.commit();
    }

    @Test
    void nothingChangesWhereNothingDid() {
        PlatformDiff diff = project.compare("HEAD");

        assertThat(diff.isEmpty()).isTrue();
        assertThat(diff.notes()).isEmpty();
        assertThat(diff.before()).matches("HEAD \\([0-9a-f]{7}\\), as committed");
        assertThat(diff.environments()).extracting(EnvironmentDiff::environment).containsExactly("dev", "prod");
    }

    @Test
    void tellsWhatAChangeOfOneLineDoes() throws Exception {
        project.platform(Project.PLATFORM.replace("replicas: 2", "replicas: 3"));

        PlatformDiff diff = project.compare("main");

        assertThat(diff.environments()).hasSize(2).allSatisfy(environment -> {
            ObjectDiff worker = only(environment);
            assertThat(worker.kind()).isEqualTo(ChangeKind.CHANGED);
            assertThat(worker.id().title()).isEqualTo("Deployment/data-platform-trino-worker");
            assertThat(worker.fields()).extracting(FieldChange::path).containsExactly("spec.replicas");
            assertThat(worker.hazards()).extracting(Hazard::code).containsExactly("replicas-changed");
            assertThat(environment.capacity()).isNotEmpty();
        });
        assertThat(diff.argoCd()).isEmpty();
    }

    @Test
    void everythingIsNewWhereThereWasNoPlatform() {
        PlatformDiff diff = project.compare("HEAD~1");

        assertThat(diff.before()).endsWith("where there is no platform");
        assertThat(diff.environments()).hasSize(2).allSatisfy(environment -> assertThat(environment.kind())
                .isEqualTo(ChangeKind.ADDED));
        assertThat(objects(diff)).isNotEmpty().allSatisfy(object -> assertThat(object.kind())
                .isEqualTo(ChangeKind.ADDED));
    }

    private static ObjectDiff only(EnvironmentDiff environment) {
        assertThat(environment.releases()).hasSize(1);
        assertThat(environment.releases().get(0).objects()).hasSize(1);
        return environment.releases().get(0).objects().get(0);
    }

    private static List<ObjectDiff> objects(PlatformDiff diff) {
        return Stream.concat(
                        diff.environments().stream()
                                .flatMap(environment -> environment.releases().stream())
                                .flatMap(release -> release.objects().stream()),
                        diff.argoCd().stream())
                .toList();
    }
}
