package io.chartwright.cli;

import io.chartwright.workflow.Words;
import java.util.regex.Pattern;

/** How users of the command line call commands and options. */
final class OptionWords implements Words {
    private static final Pattern CAPITAL = Pattern.compile("([A-Z])");

    @Override
    public String command(String task, String... options) {
        return "chartwright " + task + (options.length == 0 ? "" : " " + String.join(" ", options));
    }

    @Override
    public String option(String name) {
        return "--"
                + CAPITAL.matcher(name)
                        .replaceAll(capital -> "-" + (char) (capital.group().charAt(0) - 'A' + 'a'));
    }

    @Override
    public String option(String name, String value) {
        return option(name) + " " + value;
    }
}
