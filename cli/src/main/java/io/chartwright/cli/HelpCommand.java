package io.chartwright.cli;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

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

    @Parameters(
            paramLabel = "<command>",
            arity = "0..1",
            completionCandidates = Commands.class,
            description = "Which command. Default: an overview of all.")
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
            throw new UnmatchedArgumentException(root, List.of(name));
        }
        return found;
    }

    /** What shells offer. */
    static final class Commands implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(ChartwrightCommand.class
                            .getAnnotation(Command.class)
                            .subcommands())
                    .map(type -> type.getAnnotation(Command.class))
                    .filter(command -> !command.hidden())
                    .map(Command::name)
                    .iterator();
        }
    }
}
