package io.chartwright.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code help generate} in place of {@code generate --help}. */
@Command(
        name = "help",
        abbreviateSynopsis = true,
        sortOptions = false,
        optionListHeading = HelpTexts.OPTIONS,
        description = "Shows the help of a command.",
        parameterListHeading = "%n",
        footerHeading = HelpTexts.EXAMPLES,
        footer = {"  chartwright help generate", "      what 'generate' does, and its options"})
@SuppressWarnings("NullAway.Init") // Picocli sets the spec.
final class HelpCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "<command>", arity = "0..1", description = "Which command. Default: an overview of all.")
    private Optional<String> command = Optional.empty();

    @Override
    public Integer call() {
        CommandLine root = spec.root().commandLine();
        CommandLine wanted = command.map(name -> named(root, name)).orElse(root);
        wanted.usage(root.getOut(), root.getColorScheme());
        root.getOut().flush();
        return ExitCodes.FINE;
    }

    private CommandLine named(CommandLine root, String name) {
        CommandLine found = root.getSubcommands().get(name);
        if (found == null) {
            throw new ParameterException(spec.commandLine(), "There is no command '" + name + "'");
        }
        return found;
    }
}
