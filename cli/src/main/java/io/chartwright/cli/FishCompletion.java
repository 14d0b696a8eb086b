package io.chartwright.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** A script that makes fish complete commands and options: a line for each. */
final class FishCompletion {
    private FishCompletion() {}

    static String of(CommandSpec root) {
        List<CommandSpec> commands = root.subcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .filter(command -> !command.usageMessage().hidden())
                .toList();
        String start = "complete -c " + root.name();
        // An option that the whole command takes may have a word behind it, which is no command.
        String atFirst = start + " -n 'not __fish_seen_subcommand_from "
                + commands.stream().map(CommandSpec::name).collect(Collectors.joining(" ")) + "'";
        StringBuilder script = new StringBuilder("# Completions of " + root.name() + " for fish.\n");
        script.append(start).append(" -f\n");
        for (CommandSpec command : commands) {
            script.append(atFirst)
                    .append(" -a ")
                    .append(command.name())
                    .append(" -d ")
                    .append(quoted(firstLine(command.usageMessage().description())))
                    .append('\n');
        }
        root.options().forEach(option -> script.append(atFirst).append(words(option)));
        for (CommandSpec command : commands) {
            String inCommand = start + " -n " + quoted("__fish_seen_subcommand_from " + command.name());
            command.positionalParameters().forEach(parameter -> script.append(inCommand)
                    .append(" -a ")
                    .append(quoted(candidates(parameter)))
                    .append('\n'));
            command.options().forEach(option -> script.append(inCommand).append(words(option)));
        }
        return script.toString();
    }

    private static String words(OptionSpec option) {
        String names = Arrays.stream(option.names())
                .map(name -> name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1))
                .collect(Collectors.joining());
        return names + value(option) + " -d " + quoted(firstSentence(option)) + "\n";
    }

    /** What is offered behind an option: nothing where it takes no value, or one that nobody can guess. */
    private static String value(OptionSpec option) {
        if (option.arity().max() == 0) {
            return "";
        }
        if (option.completionCandidates() != null) {
            boolean several = !option.splitRegex().isEmpty();
            return " -x -a " + quoted(several ? "(__fish_append , " + candidates(option) + ")" : candidates(option));
        }
        if (option.auxiliaryTypes()[0] == Path.class) {
            return option.paramLabel().startsWith("<folder") ? " -x -a '(__fish_complete_directories)'" : " -r -F";
        }
        return " -x";
    }

    private static String candidates(ArgSpec argument) {
        return StreamSupport.stream(argument.completionCandidates().spliterator(), false)
                .collect(Collectors.joining(" "));
    }

    private static String firstSentence(OptionSpec option) {
        String text = firstLine(option.description());
        int end = text.indexOf(". ");
        return (end < 0 ? text : text.substring(0, end + 1)).replaceFirst(": [a-z, ]+\\.$", ".");
    }

    private static String firstLine(String... lines) {
        return lines.length == 0 ? "" : lines[0];
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
