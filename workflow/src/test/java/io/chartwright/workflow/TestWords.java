package io.chartwright.workflow;

/** A door of tests. */
public final class TestWords implements Words {

    @Override
    public String command(String task, String... options) {
        return "cw " + task + (options.length == 0 ? "" : " " + String.join(" ", options));
    }

    @Override
    public String option(String name) {
        return "--" + name;
    }

    @Override
    public String option(String name, String value) {
        return "--" + name + "=" + value;
    }
}
