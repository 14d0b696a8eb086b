package io.chartwright.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.workflow.diff.EnvironmentDiff;
import io.chartwright.workflow.diff.FieldChange;
import io.chartwright.workflow.diff.Hazard;
import io.chartwright.workflow.diff.ObjectDiff;
import io.chartwright.workflow.diff.PlatformDiff;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A platform of real size: three environments on one cluster, budgets and autoscalers beside the charts. */
class Carbon254DiffTest {
    @TempDir
    Path folder;

    private Project project;
    private String platform;

    @BeforeEach
    void thereIsACommittedTree() throws Exception {
        platform = Files.readString(
                Path.of(System.getProperty("chartwright.root", ".."), "fixtures", "254carbon", "platform.yaml"));
        project = Project.in(folder).platform(platform).generate();
        project.commit();
    }

    @Test
    void aScalerThatMayScaleFurtherIsOneChangeOfProdAlone() throws Exception {
        project.platform(platform.replace(
                "autoscaling: { min: 2, max: 10, cpu: 70% }", "autoscaling: { min: 2, max: 12, cpu: 70% }"));

        PlatformDiff diff = project.compare("main");

        assertThat(objects(diff)).isNotEmpty().allSatisfy(object -> {
            assertThat(object.id().kind()).isEqualTo("HorizontalPodAutoscaler");
            assertThat(object.fields()).extracting(FieldChange::path).containsExactly("spec.maxReplicas");
            assertThat(object.hazards()).extracting(Hazard::message).allSatisfy(message -> assertThat(message)
                    .contains("at most 12 pods, not 10 (+2 × "));
        });
        assertThat(diff.environments())
                .filteredOn(environment -> !environment.releases().isEmpty())
                .extracting(EnvironmentDiff::environment)
                .containsExactly("prod");
        assertThat(diff.environments().get(2).capacity()).isNotEmpty().allSatisfy(shift -> {
            assertThat(shift.leastAfter()).isEqualByComparingTo(shift.leastBefore());
            assertThat(shift.mostAfter()).isGreaterThan(shift.mostBefore());
            assertThat(shift.capacity()).isPresent();
        });
    }

    @Test
    void aChartOfAnotherVersionFoldsToALine() throws Exception {
        project.platform(platform.replace("version: 1.1.0\n    project", "version: 1.2.0\n    project")
                .replace("type: datahub\n        version: 1.1.0", "type: datahub\n        version: 1.1.1"));

        PlatformDiff diff = project.compare("main");

        assertThat(objects(diff))
                .isNotEmpty()
                .filteredOn(ObjectDiff::onlyVersion)
                .hasSizeGreaterThan(10);
        assertThat(objects(diff))
                .flatExtracting(ObjectDiff::hazards)
                .extracting(Hazard::level)
                .doesNotContain(Hazard.Level.DANGER);
    }

    @Test
    void bothWaysTellTheSame() throws Exception {
        project.platform(
                        platform.replace("max: 6, cpu: 70%", "max: 7, cpu: 70%").replace("memory: 3Gi", "memory: 5Gi"))
                .generate()
                .commit();
        PlatformDiff there = project.compare("HEAD~1");
        project.platform(platform);
        PlatformDiff back = project.compare("HEAD");

        assertThat(mirrored(there)).isNotEmpty().isEqualTo(told(back));
    }

    private static List<String> mirrored(PlatformDiff diff) {
        return objects(diff).stream()
                .flatMap(object -> object.fields().stream()
                        .map(field -> object.id() + field.path() + field.after() + field.before()))
                .toList();
    }

    private static List<String> told(PlatformDiff diff) {
        return objects(diff).stream()
                .flatMap(object -> object.fields().stream()
                        .map(field -> object.id() + field.path() + field.before() + field.after()))
                .toList();
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
