package io.chartwright.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chartwright.core.helm.HelmWay;
import io.chartwright.core.problem.ProblemsException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Which Helm is taken, and what users read where there is none. */
@Timeout(60)
class HelmEnginesTest {

    @TempDir
    private Path folder;

    /** Says which Helm was chosen, or why none. */
    static final class Chooser {
        public static void main(String[] arguments) {
            new ChosenHelm()
                    .ways()
                    .forEach(way -> System.out.println("way: " + way.name() + ", " + way.works() + ", "
                            + way.found().replace('\n', ' ')));
            try {
                System.out.println("chosen: " + new ChosenHelm().description());
            } catch (ProblemsException failed) {
                failed.problems()
                        .forEach(problem -> System.out.println(
                                problem.code() + ": " + problem.message().replace('\n', ' ') + " / " + problem.hint()));
            }
        }
    }

    @Test
    void takeTheLibraryWhereItLoads() {
        assertThat(HelmEngines.choose("auto", "")).isInstanceOf(InProcessHelm.class);
        assertThat(HelmEngines.choose("in-process", "")).isInstanceOf(InProcessHelm.class);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stand-in is a shell script")
    void takeTheCommandWhenAskedOrWhereTheLibraryDoesNotLoad() throws Exception {
        Path helm = StandIn.script(folder, "exit 1");
        assertThat(HelmEngines.choose("command", folder.toString())).isInstanceOf(CommandHelm.class);
        assertThat(said(folder.toString(), "-Dany=1")).contains("chosen: Helm v3.99.0 (" + helm + ")");
    }

    @Test
    void sayAllThatWasTriedWhereThereIsNone() throws Exception {
        assertThat(said("", "-Dany=1"))
                .contains("no-helm: neither way to reach Helm works: (1) Helm's library cannot be loaded on ")
                .contains("glibc 2.34", "java.io.tmpdir", "(2) there is no command 'helm' on the PATH");
        assertThat(said("", "-Dchartwright.helm=in-process"))
                .contains("no-helm: Helm's library cannot be loaded on ")
                .contains(" / mend what is said of the library, or let -Dchartwright.helm=command take");
        assertThat(said("", "-Dchartwright.helm=command"))
                .contains(
                        "no-helm: there is no command 'helm' on the PATH / install Helm 3 or 4 on the PATH, or leave");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stand-in is a shell script")
    void tellBothWaysWithWhatIsAtTheirEnds() throws Exception {
        assertThat(HelmEngines.ways(""))
                .containsExactly(
                        new HelmWay("in process", true, "Helm " + InProcessHelm.HELM_VERSION + " (in process)"),
                        new HelmWay("command", false, "there is no command 'helm' on the PATH"));

        Path helm = StandIn.script(folder, "exit 1");
        assertThat(HelmEngines.ways(folder.toString()))
                .contains(new HelmWay("command", true, "Helm v3.99.0 (" + helm + ")"));
        StandIn.write(folder, "echo v2.17.0");
        assertThat(HelmEngines.ways(folder.toString()).get(1).found()).contains("is no Helm 3 or 4");
    }

    @Test
    void tellWhyAWayIsClosedAndThrowNothing() throws Exception {
        assertThat(said("", "-Dany=1")).contains("way: in process, false, Helm's library cannot be loaded on ");
    }

    @Test
    void refuseAnUnknownWord() {
        assertThatThrownBy(() -> HelmEngines.choose("docker", ""))
                .isInstanceOfSatisfying(
                        ProblemsException.class,
                        failed -> assertThat(failed.problems()).singleElement().satisfies(problem -> {
                            assertThat(problem.code()).isEqualTo("unknown-helm");
                            assertThat(problem.message()).isEqualTo("'docker' is no way to reach Helm");
                            assertThat(problem.hint()).contains("auto, in-process or command");
                        }));
    }

    @Test
    void areChosenOnceAndNotBeforeTheyAreNeeded() {
        AtomicInteger choices = new AtomicInteger();
        ChosenHelm helm = new ChosenHelm(() -> {
            choices.incrementAndGet();
            return new InProcessHelm();
        });
        assertThat(choices).hasValue(0);
        helm.prepare();
        assertThat(helm.prove(Charts.chart("demo").request()).documents()).isEmpty();
        assertThat(helm.template(Charts.chart("demo").request())).isEmpty();
        assertThat(helm.lint(Charts.chart("demo").request())).isNotEmpty();
        assertThat(choices).hasValue(1);
    }

    /** What a JVM without the library for its system says. */
    private static String said(String path, String option) throws Exception {
        ProcessBuilder chooser =
                Forked.jvm(Chooser.class, entry -> !entry.matches(".*(linux|darwin|windows)-(amd|arm)64.*"), option);
        chooser.environment().put("PATH", path);
        Process process = chooser.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
