package io.chartwright.maven;

import io.chartwright.workflow.Words;

/** How users of Maven ask for goals and set their parameters. */
final class GoalWords implements Words {

    @Override
    public String command(String task, String... options) {
        return "mvn chartwright:" + task + (options.length == 0 ? "" : " " + String.join(" ", options));
    }

    @Override
    public String option(String name) {
        return "-Dchartwright." + name;
    }

    @Override
    public String option(String name, String value) {
        return option(name) + "=" + value;
    }

    @Override
    public String whereElse() {
        return "; where only the top project of a build has one, add -N";
    }
}
