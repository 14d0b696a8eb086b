package io.chartwright.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chartwright.core.helm.HelmException;
import io.chartwright.core.helm.HelmRequest;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** How the command is called, and what becomes of one that does not do as Helm does. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stand-ins are shell scripts")
@Timeout(60)
class CommandHelmTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final HelmRequest REQUEST = Charts.chart("demo")
            .showing("a: b")
            .request("a: 1", "b: 2")
            .withApiVersions(List.of("keda.sh/v1alpha1", "x/v1"));

    @TempDir
    private Path folder;

    @Test
    void saysWhichHelmItIsAndWhere() throws Exception {
        Path helm = StandIn.script(folder, "exit 1");
        assertThat(CommandHelm.of(helm, PATIENCE).description()).isEqualTo("Helm v3.99.0 (" + helm + ")");
    }

    @Test
    void passesEverythingThatARequestSays() throws Exception {
        CommandHelm helm = CommandHelm.of(StandIn.script(folder, "printf '%s ' \"$@\""), PATIENCE);
        assertThat(helm.template(REQUEST))
                .isEqualTo("template --include-crds --namespace=data --kube-version=1.33 --values=values-1.yaml"
                        + " --values=values-2.yaml --api-versions=keda.sh/v1alpha1 --api-versions=x/v1"
                        + " -- demo chart ");
        assertThat(CommandHelm.of(StandIn.script(folder, "cat chart/Chart.yaml values-1.yaml values-2.yaml"), PATIENCE)
                        .template(REQUEST))
                .isEqualTo(REQUEST.chart().text("Chart.yaml") + "a: 1b: 2");
    }

    @Test
    void readsWhatLintSays() throws Exception {
        CommandHelm helm = CommandHelm.of(StandIn.script(folder, """
                        echo "==> Linting chart"
                        echo "[WARNING] templates/a.yaml: $*"
                        echo "and more"
                        echo
                        echo "Error: 1 chart(s) linted, 1 chart(s) failed" >&2
                        exit 1"""), PATIENCE);
        assertThat(helm.lint(Charts.chart("demo").request("a: 1")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .isEqualTo("lint --strict --namespace=data --kube-version=1.33 --values=values-1.yaml -- chart"
                                + "\nand more"));
    }

    @Test
    void hidesClustersAndPluginsFromIt() throws Exception {
        Path helm = StandIn.script(folder, "env; cat");
        ProcessBuilder caller = Forked.jvm(Caller.class);
        caller.command().add(helm.toString());
        caller.environment().put("KUBECONFIG", "/of/the/user");
        caller.environment().put("KUBERNETES_SERVICE_HOST", "cluster");
        caller.environment().put("HELM_KUBECONTEXT", "production");
        caller.environment().put("HELM_PLUGINS", "/of/the/user");
        caller.environment().put("LEFT_ALONE", "yes");
        List<String> said = caller.start().inputReader().lines().toList();
        assertThat(said)
                .contains("LEFT_ALONE=yes")
                .noneMatch(line -> line.contains("/of/the/user")
                        || line.contains("KUBERNETES_SERVICE")
                        || line.contains("production"));
        assertThat(said)
                .filteredOn(line -> line.matches("(HELM_|KUBECONFIG).*"))
                .hasSize(5)
                .allMatch(line -> line.contains("/chartwright-helm-"));
    }

    /** Prints what a command answers to {@code template}. */
    static final class Caller {
        public static void main(String[] arguments) {
            System.out.println(CommandHelm.of(Path.of(arguments[0]), PATIENCE).template(REQUEST));
        }
    }

    @Test
    void tellsHelmsLastWordWithoutWarningsAndOurFolders() throws Exception {
        CommandHelm helm = CommandHelm.of(StandIn.script(folder, """
                        echo "WARNING: something else" >&2
                        echo "Error: cannot read $(pwd -P)/chart/values.yaml" >&2
                        echo "of demo" >&2
                        echo >&2
                        echo "Use --debug flag to render out invalid YAML" >&2
                        exit 1"""), PATIENCE);
        assertThatThrownBy(() -> helm.template(REQUEST))
                .isInstanceOf(HelmException.class)
                .hasMessage("cannot read values.yaml\nof demo");
    }

    @Test
    void saysSoWhenItFailsWithoutAWord() throws Exception {
        CommandHelm helm = CommandHelm.of(StandIn.script(folder, "exit 3"), PATIENCE);
        assertThatThrownBy(() -> helm.template(REQUEST)).hasMessage("helm ended with code 3 and said nothing");
        assertThatThrownBy(() -> helm.lint(Charts.chart("demo").request()))
                .isInstanceOf(HelmException.class)
                .hasMessage("helm ended with code 3 and said nothing");
    }

    @Test
    void waitsNoLongerThanToldAndKillsWhatWasStarted() throws Exception {
        CommandHelm quick = CommandHelm.of(
                StandIn.script(folder, "sleep 59 & echo $! > '" + folder + "/child'; wait"), Duration.ofSeconds(2));
        assertThatThrownBy(() -> quick.template(REQUEST))
                .isInstanceOf(HelmException.class)
                .hasMessageEndingWith("has not ended after 2 s");
        assertEnds(Long.parseLong(Files.readString(folder.resolve("child")).strip()));
    }

    @Test
    void endsWhenItsThreadIsInterrupted() throws Exception {
        CommandHelm helm =
                CommandHelm.of(StandIn.script(folder, "echo $$ > '" + folder + "/self'; exec sleep 59"), PATIENCE);
        StringBuilder said = new StringBuilder();
        Thread caller = new Thread(() -> {
            try {
                helm.template(REQUEST);
            } catch (HelmException failed) {
                said.append(failed.getMessage()).append(Thread.currentThread().isInterrupted());
            }
        });
        caller.start();
        Path self = folder.resolve("self");
        while (!Files.exists(self) || Files.size(self) == 0) {
            Thread.sleep(20);
        }
        caller.interrupt();
        caller.join();
        assertThat(said.toString()).endsWith("helm was interruptedtrue");
        assertEnds(Long.parseLong(Files.readString(self).strip()));
    }

    @Test
    void stopsListeningToOneThatNeverStopsTalking() throws Exception {
        CommandHelm helm = CommandHelm.of(StandIn.script(folder, "exec yes"), PATIENCE);
        assertThatThrownBy(() -> helm.template(REQUEST))
                .isInstanceOf(HelmException.class)
                .hasMessageEndingWith("says more than 64 MB");
    }

    @Test
    void takesNothingForHelmThatIsNot() throws IOException {
        for (String body :
                List.of("echo hello", "echo v2.17.0", "exit 0", "echo no >&2; exit 1", "printf '\\377\\000'")) {
            Path helm = StandIn.write(folder, body);
            assertThatThrownBy(() -> CommandHelm.of(helm, PATIENCE))
                    .isInstanceOf(HelmException.class)
                    .hasMessageStartingWith(helm + " is no Helm 3 or 4: asked for its version, it says '");
        }
        Path broken = StandIn.write(folder, "");
        Files.writeString(broken, "#!/no/such/shell\n");
        assertThatThrownBy(() -> CommandHelm.of(broken, PATIENCE))
                .isInstanceOf(HelmException.class)
                .hasMessageContaining("cannot be run");
    }

    @Test
    void isFoundInAbsoluteFoldersOfThePathAlone() throws Exception {
        Path helm = StandIn.script(folder, "exit 1");
        Path directory =
                Files.createDirectories(folder.resolve("directory/helm")).getParent();
        Path plain = Files.createDirectory(folder.resolve("plain"));
        Files.writeString(plain.resolve("helm"), "not executable");
        String relative = Path.of("").toAbsolutePath().relativize(folder).toString();
        assertThat(CommandPath.helm(String.join(File.pathSeparator, "", ".", relative, "\0", "/no/such")))
                .isEmpty();
        assertThat(CommandPath.helm(String.join(
                        File.pathSeparator, relative, directory.toString(), plain.toString(), folder.toString())))
                .contains(helm);
    }

    private static void assertEnds(long pid) throws Exception {
        for (int i = 0;
                i < 500 && ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
                i++) {
            Thread.sleep(20);
        }
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
    }
}
