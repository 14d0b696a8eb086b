package io.chartwright.cli;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** What commands and options are called, for whoever holds them against those of another door. */
final class CommandWords {
    private CommandWords() {}

    static SortedMap<String, SortedSet<String>> of(CommandLine commands) {
        SortedMap<String, SortedSet<String>> words = new TreeMap<>();
        commands.getSubcommands()
                .forEach((name, command) -> words.put(
                        name,
                        command.getCommandSpec().options().stream()
                                .map(option -> option.longestName().replaceFirst("^--", ""))
                                .collect(Collectors.toCollection(TreeSet::new))));
        return words;
    }
}
