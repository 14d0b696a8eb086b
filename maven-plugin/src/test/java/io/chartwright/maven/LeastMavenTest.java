package io.chartwright.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The oldest Maven is said in three places, of which Maven reads two. */
class LeastMavenTest {

    @Test
    void theDoctorAsksForTheMavenThatThePluginAndTheBuildAskFor() throws IOException {
        assertThat(Files.readString(Path.of(System.getProperty("chartwright.root"), "maven-plugin", "pom.xml")))
                .contains("<requiredMavenVersion>" + DoctorMojo.LEAST_MAVEN + "</requiredMavenVersion>");
        assertThat(Files.readString(Path.of(System.getProperty("chartwright.root"), "pom.xml")))
                .contains("<version>[" + DoctorMojo.LEAST_MAVEN + ",)</version>");
    }
}
