package io.chartwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the script for fish says; that fish takes it so was tried with fish 3.6, which few machines have. */
class FishCompletionTest {
    private final List<String> lines =
            Trial.in(Path.of(""), "completion", "fish").out().lines().toList();

    @Test
    void commandsAreOfferedUntilThereIsOne() {
        assertThat(lines).contains("complete -c chartwright -f");
        assertThat(lines.stream().filter(line -> line.contains(" -a generate -d ")))
                .singleElement()
                .asString()
                .contains(" -n 'not __fish_seen_subcommand_from generate check ");
        assertThat(lines).noneMatch(line -> line.contains("warm-up"));
    }

    @Test
    void wordsThatCommandsTakeAreOffered() {
        assertThat(lines)
                .anyMatch(line -> line.matches(".* -n '__fish_seen_subcommand_from help' -a 'generate check .*'"))
                .contains("complete -c chartwright -n '__fish_seen_subcommand_from completion' -a 'bash zsh fish'");
    }

    @Test
    void optionsAreOfferedWithWhatTheyTake() {
        assertThat(option("generate", "watch")).doesNotContain(" -r").doesNotContain(" -x");
        assertThat(option("generate", "platform")).contains(" -r -F ");
        assertThat(option("generate", "output-directory")).contains(" -x -a '(__fish_complete_directories)' ");
        assertThat(option("validate", "values")).contains(" -r -F ");
        assertThat(option("validate", "fail-on")).contains(" -x -a 'error warning info' ");
        assertThat(option("validate", "reports")).contains(" -x -a '(__fish_append , text json junit sarif)' ");
        assertThat(option("diff", "base")).contains(" -l base -x -d ");
        assertThat(option("diff", "help")).contains(" -s h -l help -d 'Show this help.'");
    }

    private String option(String command, String name) {
        return lines.stream()
                .filter(line -> line.contains("from " + command + "'") && line.contains(" -l " + name + " "))
                .findFirst()
                .orElseThrow();
    }
}
