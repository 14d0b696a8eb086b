package io.chartwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is answered to those who mistype something. */
class UsageTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "generat | there is no command 'generat' | did you mean 'generate'?",
                "help generat | there is no command 'generat' | did you mean 'generate'?",
                "generate --overwrite-edit | Unknown option: '--overwrite-edit' | did you mean '--overwrite-edited'?",
                "validate --kubernetesVersion 1.33 | Unknown options: '--kubernetesVersion', '1.33' | did you mean '--kubernetes-version'?",
            })
    void aWrongWordIsAnsweredWithTheNearestRightOne(String line, String message, String hint) {
        Trial trial = Trial.in(folder, line.split(" "));

        assertThat(trial.code()).isEqualTo(2);
        assertThat(trial.out()).isEmpty();
        assertThat(trial.err().lines().toList())
                .containsExactly(
                        "chartwright: " + message,
                        "  hint: " + hint,
                        "Try 'chartwright" + (line.endsWith("generat") ? "" : " " + line.split(" ")[0]) + " --help'.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "validate --fail-on INFO | Invalid value for option '--fail-on': it takes error, warning, info, and not 'INFO'",
                "--color=pink | Invalid value for option '--color': it takes auto, always, never, and not 'pink'",
                "create-subchart --name a | Missing required option: '--type=<product>'",
                "generate now | 'now' is one word too many",
                "help nobody | there is no command 'nobody'",
                "diff --base a --base-directory b | --base=<commit>, --base-directory=<folder> are mutually exclusive (specify only one)",
                "validate --values prod.yaml | '--values' is for '--charts'",
                "validate --strict --namespace n | '--strict' is for '--charts'",
                "validate --charts . --platform a.yaml | '--platform' and '--charts' exclude each other",
                "render @file | '@file' is one word too many",
            })
    void whatIsWrongIsToldInOneLine(String line, String message) {
        Trial trial = Trial.in(folder, line.split(" "));

        assertThat(trial.code()).isEqualTo(2);
        assertThat(trial.out()).isEmpty();
        assertThat(trial.err()).startsWith("chartwright: " + message + "\n").contains("Try 'chartwright");
    }

    @Test
    void noCommandAtAllIsAnsweredWithAllThereAre() {
        Trial trial = Trial.in(folder);

        assertThat(trial.code()).isEqualTo(2);
        assertThat(trial.err()).contains("there is no command given").contains("chartwright --help");
    }

    @Test
    void aMissingPlatformIsToldInTheWordsOfTheCommandLine() {
        Trial trial = Trial.in(folder, "generate");

        assertThat(trial).isEqualTo(new Trial(1, "", """
                platform.yaml: error no-platform: there is no such file
                  hint: write it, or name another with --platform <file>

                1 error. Nothing was written.
                chartwright: 1 error in platform.yaml; nothing was written
                """));
    }

    @Test
    void noStackTraceIsShownUnlessAskedFor() throws IOException {
        Files.writeString(folder.resolve("platform.yaml"), "platform: [");

        assertThat(Trial.in(folder, "generate").err()).doesNotContain("\tat ");
        assertThat(Trial.in(folder, "generate", "--verbose").err()).contains("\tat io.chartwright.");
    }

    @Test
    void problemsAreColouredWhereSomebodyLooks() {
        assertThat(Trial.on(true, Map.of("TERM", "xterm"), folder, "generate").err())
                .contains("platform.yaml: \u001b[1;31merror\u001b[0m no-platform: ");
    }

    @ParameterizedTest
    @CsvSource({"NO_COLOR,1", "TERM,dumb"})
    void nothingIsColouredWhereTheEnvironmentAsksForNone(String variable, String value) {
        Map<String, String> environment = Map.of(variable, value);

        assertThat(Trial.on(true, environment, folder, "generate").err()).doesNotContain("\u001b");
        assertThat(Trial.on(true, environment, folder, "--help").out()).doesNotContain("\u001b");
    }

    @Test
    void colourIsAsOneChooses() {
        assertThat(Trial.in(folder, "generate", "--color=always").err()).contains("\u001b[");
        assertThat(Trial.in(folder, "--color=always", "--help").out()).contains("\u001b[");
        assertThat(Trial.on(true, Map.of(), folder, "--color=never", "generate").err())
                .doesNotContain("\u001b");
        assertThat(Trial.on(true, Map.of(), folder, "--color=never", "--help").out())
                .doesNotContain("\u001b");
    }
}
