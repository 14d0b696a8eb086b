package io.chartwright.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

class ReportFolderTest {
    private static final Path START = Path.of("start");
    private final MavenProject project = new MavenProject();

    @Test
    void isTheOneThatIsAskedFor() {
        assertThat(ReportFolder.of(Optional.of(new File("reports")), project, START))
                .isEqualTo(Path.of("reports"));
    }

    @Test
    void isInTheBuildFolderOfAProject() {
        project.setFile(new File("shop/pom.xml"));
        project.getBuild().setDirectory("shop/out");

        assertThat(ReportFolder.of(Optional.empty(), project, START)).isEqualTo(Path.of("shop/out/chartwright"));
    }

    @Test
    void isBelowTheStartWhereThereIsNoProject() {
        project.getBuild().setDirectory("${project.basedir}/target");

        assertThat(ReportFolder.of(Optional.empty(), project, START)).isEqualTo(START.resolve("target/chartwright"));
    }
}
