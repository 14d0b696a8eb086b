package io.chartwright.cli;

import io.chartwright.workflow.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine.ParseResult;

/** How users of the command line call commands and options. */
final class OptionWords implements Words {
    private static final Pattern CAPITAL = Pattern.compile("[A-Z]");
    private static final Pattern PLAIN = Pattern.compile("[\\w./:\\\\=@%+,<>-]+");

    /** Options that say what to do it for, and not how. */
    private static final List<String> REPEATED = List.of("--platform", "--output-directory");

    private final List<String> repeated;
    private final Path start;

    private OptionWords(List<String> repeated, Path start) {
        this.repeated = repeated;
        this.start = start;
    }

    /**
     * Words to somebody who has typed a command.
     *
     * @param start where that was
     */
    static OptionWords after(ParseResult typed, Path start) {
        List<String> repeated = new ArrayList<>();
        for (String option : REPEATED) {
            if (typed.hasMatchedOption(option)) {
                typed.matchedOption(option)
                        .originalStringValues()
                        .forEach(value -> repeated.add(option + " " + quoted(value)));
            }
        }
        return new OptionWords(repeated, start);
    }

    @Override
    public String command(String task, String... options) {
        return command(task, List.of(options));
    }

    @Override
    public String again(String task, String... options) {
        List<String> all = new ArrayList<>(repeated);
        all.addAll(List.of(options));
        return command(task, all);
    }

    @Override
    public String option(String name) {
        return "--"
                + CAPITAL.matcher(name)
                        .replaceAll(capital -> "-" + (char) (capital.group().charAt(0) - 'A' + 'a'));
    }

    @Override
    public String option(String name, String value) {
        return option(name) + " " + quoted(value);
    }

    @Override
    public String path(Path path) {
        return Words.super.path(path.startsWith(start) ? start.relativize(path) : path);
    }

    private static String command(String task, List<String> options) {
        return "chartwright " + task + (options.isEmpty() ? "" : " " + String.join(" ", options));
    }

    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
