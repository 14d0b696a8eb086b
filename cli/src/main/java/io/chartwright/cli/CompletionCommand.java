package io.chartwright.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Prints what makes a shell complete commands and options. */
@Command(
        name = "completion",
        abbreviateSynopsis = true,
        sortOptions = false,
        optionListHeading = HelpTexts.OPTIONS,
        description = "Prints a script that makes your shell complete commands and options.",
        parameterListHeading = "%n",
        footerHeading = HelpTexts.EXAMPLES,
        footer = {
            "  eval \"$(chartwright completion bash)\"",
            "      in ~/.bashrc",
            "  source <(chartwright completion zsh)",
            "      in ~/.zshrc",
            "  chartwright completion fish \\",
            "      > ~/.config/fish/completions/chartwright.fish",
            "      once",
        })
@SuppressWarnings("NullAway.Init") // Picocli sets parent and spec.
final class CompletionCommand implements Callable<Integer> {
    @ParentCommand
    private ChartwrightCommand parent;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "<shell>",
            arity = "0..1",
            defaultValue = "bash",
            converter = Choices.Shells.class,
            completionCandidates = Choices.Shells.class,
            description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Shell shell = Shell.BASH;

    @Override
    public Integer call() {
        CommandSpec root = spec.root();
        parent.terminal()
                .answer(
                        shell == Shell.FISH
                                ? FishCompletion.of(root)
                                : AutoComplete.bash(root.name(), root.commandLine()));
        return ExitCodes.FINE;
    }
}
