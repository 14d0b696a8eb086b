package io.chartwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The script that starts the jar, as it lies in the distribution. */
class LauncherIT {
    private static final Path DISTRIBUTION = Path.of(System.getProperty("chartwright.distribution"));
    private static final String LAUNCHER =
            DISTRIBUTION.resolve("bin/chartwright").toString();
    private static final String JAVA_HOME = System.getProperty("java.home");

    @TempDir
    Path folder;

    @Test
    void itFindsItsJarThroughLinks() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("cw"), Path.of(LAUNCHER));

        Trial version = run(Map.of(), link.toString(), "--version");

        assertThat(version.err()).isEmpty();
        assertThat(version.out()).startsWith("chartwright ");
    }

    @Test
    void aLinkIsFollowedFromItsOwnFolderToo() throws Exception {
        Files.createSymbolicLink(folder.resolve("cw"), folder.toRealPath().relativize(Path.of(LAUNCHER)));

        Trial version = run(Map.of(), "sh", "cw", "--version");

        assertThat(version.err()).isEmpty();
        assertThat(version.out()).startsWith("chartwright ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "not_INSTALLED.UTF-8"})
    void pathsHaveAllLettersWhateverTheLocale(String locale) throws Exception {
        Trial absent = run(
                Map.of("LC_ALL", locale),
                "sh",
                "-c",
                "\"$0\" check --platform \"$(printf 'gr\\303\\274n')\"",
                LAUNCHER);

        assertThat(absent.err()).startsWith("gr\u00fcn: error no-platform");
        assertThat(absent.code()).isEqualTo(1);
    }

    @Test
    void itPassesArgumentsAsTheyAre() throws Exception {
        Trial wrong = run(Map.of(), LAUNCHER, "generate", "--platform", "no such  file.yaml");

        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.err()).contains("no such  file.yaml: error no-platform");
    }

    @Test
    void itTakesClassesFromTheArchive() throws Exception {
        Trial loaded = run(Map.of("CHARTWRIGHT_JAVA_OPTIONS", "-Xlog:class+load"), LAUNCHER, "--version");

        assertThat(loaded.out())
                .containsPattern("io\\.chartwright\\.cli\\.ChartwrightCommand source: shared objects file");
    }

    @Test
    void anArchiveThatDoesNotFitIsDoneWithoutInSilence() throws Exception {
        Path other = folder.resolve("moved");
        Files.createDirectories(other.resolve("bin"));
        Files.createDirectories(other.resolve("lib"));
        for (String file : new String[] {"bin/chartwright", "lib/chartwright.jar", "lib/chartwright.jsa"}) {
            Files.copy(DISTRIBUTION.resolve(file), other.resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
        }

        Trial version = run(Map.of(), other.resolve("bin/chartwright").toString(), "--version");

        assertThat(version.code()).isZero();
        assertThat(version.err()).isEmpty();
        assertThat(version.out()).matches("chartwright \\S+\n");
    }

    @Test
    void withoutJavaItSaysWhatIsMissing() throws Exception {
        Trial without = Trial.ofProcess(folder, Map.of("JAVA_HOME", folder.toString()), LAUNCHER, "--version");

        assertThat(without.code()).isEqualTo(3);
        assertThat(without.err()).contains("install a JDK").contains("JAVA_HOME");
    }

    @Test
    void bashCompletesCommandsOptionsAndWords() throws Exception {
        assertThat(completed("chartwright", "gen")).contains("generate");
        assertThat(completed("chartwright", "generate", "--over")).contains("--overwrite-edited");
        assertThat(completed("chartwright", "validate", "--fail-on", "w")).contains("warning");
        assertThat(completed("chartwright", "help", "ch")).contains("check");
    }

    @ParameterizedTest
    @CsvSource({
        "generate,--platform",
        "generate,--output-directory",
        "diff,--base-directory",
        "render,--rendered-directory",
        "validate,--charts",
        "validate,--values"
    })
    void bashCompletesPaths(String command, String option) throws Exception {
        Files.createFile(folder.resolve("platform.yaml"));

        assertThat(completed("chartwright", command, option, "pl")).containsExactly("platform.yaml");
    }

    @Test
    void bashCompletesNoHiddenCommand() throws Exception {
        assertThat(completed("chartwright", "")).contains("check", "doctor").doesNotContain("warm-up");
    }

    /** What bash offers for the last word. */
    private String[] completed(String... words) throws Exception {
        String script = """
                compopt() { :; } # Only a shell that completes has it.
                source "$0" || exit 9
                COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}
                $(complete -p chartwright | sed 's/.*-F \\([^ ]*\\).*/\\1/')
                printf '%s\\n' "${COMPREPLY[@]}"
                """;
        String[] command = new String[words.length + 4];
        command[0] = "bash";
        command[1] = "-c";
        command[2] = script;
        command[3] = DISTRIBUTION.resolve("completion/chartwright.bash").toString();
        System.arraycopy(words, 0, command, 4, words.length);
        Trial trial = run(Map.of(), command);
        assertThat(trial.err()).isEmpty();
        return trial.out().lines().map(String::strip).toArray(String[]::new);
    }

    private Trial run(Map<String, String> environment, String... command) throws Exception {
        Map<String, String> all = new HashMap<>(environment);
        all.put("JAVA_HOME", JAVA_HOME);
        return Trial.ofProcess(folder, all, command);
    }
}
