package io.chartwright.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command of which all others are parts, and what they have in common. */
@Command(
        name = "chartwright",
        versionProvider = Version.class,
        description =
                "Generates the Helm charts and Argo CD Applications of a data platform from one platform.yaml, and proves them"
                        + " with the real Helm first.",
        customSynopsis = {"chartwright <command> [options]", "       chartwright help <command>"},
        sortOptions = false,
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = HelpTexts.EXIT_CODES_HEADING,
        exitCodeList = {
            HelpTexts.EXIT_0,
            HelpTexts.EXIT_1,
            HelpTexts.EXIT_2,
            HelpTexts.EXIT_3,
            HelpTexts.EXIT_130,
        },
        footerHeading = HelpTexts.EXAMPLES,
        footer = {
            "  chartwright generate",
            "      write the tree that platform.yaml describes",
            "  chartwright check",
            "      in CI: fail if the tree is not what platform.yaml says",
            "  chartwright help validate",
            "      what 'validate' does, and its options",
            "",
            "Answers go to standard output; problems and progress to standard error.",
        },
        subcommands = {
            GenerateCommand.class,
            CheckCommand.class,
            ValidateCommand.class,
            DiffCommand.class,
            RenderCommand.class,
            CreateSubchartCommand.class,
            DoctorCommand.class,
            CompletionCommand.class,
            WarmUpCommand.class,
            HelpCommand.class,
        })
@SuppressWarnings("NullAway.Init") // Picocli sets the spec.
final class ChartwrightCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--color",
            scope = ScopeType.INHERIT,
            paramLabel = "<when>",
            converter = Choices.Colors.class,
            completionCandidates = Choices.Colors.class,
            order = 100,
            description =
                    "Whether to use colours: ${COMPLETION-CANDIDATES}. By default on a terminal only, and never with"
                            + " NO_COLOR set.")
    private ColorChoice colors = ColorChoice.AUTO;

    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            order = 101,
            description = "Print the stack trace of a failure, too.")
    private boolean verbose;

    @Option(
            names = {"-h", "--help"},
            scope = ScopeType.INHERIT,
            usageHelp = true,
            order = 102,
            description = "Show this help.")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            order = 103,
            description = "Show the version.")
    private boolean version;

    ChartwrightCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "there is no command given");
    }

    Terminal terminal() {
        return terminal;
    }

    ColorChoice colors() {
        return colors;
    }

    TerminalVoice voice() {
        return new TerminalVoice(terminal, colors, verbose);
    }
}
