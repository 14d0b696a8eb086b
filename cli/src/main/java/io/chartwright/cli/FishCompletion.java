package io.chartwright.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** A script that makes fish complete commands and options: a line for each. */
final class FishCompletion {
    private FishCompletion() {}

    static String of(CommandSpec root) {
        StringBuilder script = new StringBuilder("# Completions of " + root.name() + " for fish.\n");
        String start = "complete -c " + root.name();
        root.subcommands().forEach((name, command) -> {
            if (command.getCommandSpec().usageMessage().hidden()) {
                return;
            }
            script.append(start)
                    .append(" -f -n __fish_use_subcommand -a ")
                    .append(name)
                    .append(" -d ")
                    .append(quoted(
                            firstLine(command.getCommandSpec().usageMessage().description())))
                    .append('\n');
            for (OptionSpec option : command.getCommandSpec().options()) {
                script.append(start)
                        .append(" -n ")
                        .append(quoted("__fish_seen_subcommand_from " + name))
                        .append(words(option))
                        .append('\n');
            }
        });
        root.options().forEach(option -> script.append(start)
                .append(" -n __fish_use_subcommand")
                .append(words(option))
                .append('\n'));
        return script.toString();
    }

    private static String words(OptionSpec option) {
        String names = Arrays.stream(option.names())
                .map(name -> name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1))
                .collect(Collectors.joining());
        return names + value(option) + " -d " + quoted(firstSentence(option));
    }

    private static String value(OptionSpec option) {
        if (option.arity().max() == 0) {
            return " -f";
        }
        if (option.completionCandidates() == null) {
            return " -r";
        }
        return " -x -a "
                + quoted(StreamSupport.stream(option.completionCandidates().spliterator(), false)
                        .collect(Collectors.joining(" ")));
    }

    private static String firstSentence(OptionSpec option) {
        String text = firstLine(option.description());
        int end = text.indexOf(". ");
        return (end < 0 ? text : text.substring(0, end + 1)).replaceAll(": \\$\\{.*", ".");
    }

    private static String firstLine(String... lines) {
        return lines.length == 0 ? "" : lines[0];
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
