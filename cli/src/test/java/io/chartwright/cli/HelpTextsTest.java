package io.chartwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The help of every command, as people read it; {@code ./mvnw test -Dchartwright.golden=update} accepts changes. */
class HelpTextsTest {
    private static final Path GOLDENS = Path.of(System.getProperty("chartwright.root"), "cli/src/test/resources/help");
    private static final Path HERE = Path.of("");

    /** What is no hidden command. */
    static Stream<String> commands() {
        Terminal nobody = new Terminal(
                new Terminal.Stream(OutputStream.nullOutputStream(), false),
                new Terminal.Stream(OutputStream.nullOutputStream(), false),
                Map.of(),
                HERE);
        return CommandRunner.commandLine(nobody).getSubcommands().entrySet().stream()
                .filter(command ->
                        !command.getValue().getCommandSpec().usageMessage().hidden())
                .map(Map.Entry::getKey);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void eachCommandHasTheHelpThatIsCommitted(String command) throws IOException {
        check(command, Trial.in(HERE, command, "--help"));
    }

    @Test
    void theOverviewIsTheOneThatIsCommitted() throws IOException {
        check("chartwright", Trial.in(HERE, "--help"));
    }

    @Test
    void thereIsNoTextOfACommandThatIsGone() throws IOException {
        try (Stream<Path> files = Files.list(GOLDENS)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".txt", "")))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(commands(), Stream.of("chartwright")).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpIsTheSameByBothWays(String command) {
        assertThat(Trial.in(HERE, "help", command)).isEqualTo(Trial.in(HERE, command, "--help"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyLineFitsATerminal(String command) {
        List<String> lines = Trial.in(HERE, command, "-h").out().lines().toList();

        assertThat(lines).hasSizeGreaterThan(5).allMatch(line -> line.length() <= 80, "has at most 80 columns");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void examplesAreCommandsThatAreUnderstood(String command) {
        List<String> examples = Trial.in(HERE, command, "-h")
                .out()
                .lines()
                .filter(line ->
                        line.startsWith("  chartwright ") || line.matches("  (eval \"\\$|source <)\\(chartwright .*"))
                .toList();

        assertThat(examples).isNotEmpty().allMatch(line -> line.contains("chartwright " + command), "is an example");
    }

    private static void check(String name, Trial trial) throws IOException {
        Path golden = GOLDENS.resolve(name + ".txt");
        if ("update".equals(System.getProperty("chartwright.golden")) && !"true".equals(System.getenv("CI"))) {
            Files.createDirectories(GOLDENS);
            Files.writeString(golden, trial.out());
        }
        assertThat(trial.code()).isZero();
        assertThat(trial.err()).isEmpty();
        assertThat(golden)
                .describedAs("%s; to accept the change: ./mvnw test -Dchartwright.golden=update", golden)
                .content()
                .isEqualToNormalizingNewlines(trial.out());
    }
}
