package io.chartwright.maven;

import io.chartwright.workflow.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** How users of Maven ask for goals and set their parameters. */
final class GoalWords implements Words {
    private final Optional<Invocation> call;

    /** Words of nobody in particular. */
    GoalWords() {
        this(Optional.empty());
    }

    private GoalWords(Optional<Invocation> call) {
        this.call = call;
    }

    /** Words to somebody who has called a goal. */
    static GoalWords after(Invocation call) {
        return new GoalWords(Optional.of(call));
    }

    @Override
    public String command(String task, String... options) {
        return "mvn chartwright:" + task + (options.length == 0 ? "" : " " + String.join(" ", options));
    }

    @Override
    public String again(String task, String... options) {
        return call.map(known -> String.join(" ", known.command(task, List.of(options))))
                .orElseGet(() -> command(task, options));
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
    public String path(Path path) {
        return Words.super.path(call.map(known -> known.seen(path)).orElse(path));
    }

    @Override
    public String whereElse() {
        return "; where only the top project of a build has one, add -N";
    }
}
