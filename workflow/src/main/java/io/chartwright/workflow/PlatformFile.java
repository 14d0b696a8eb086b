package io.chartwright.workflow;

import io.chartwright.Chartwright;
import io.chartwright.Generation;
import io.chartwright.PlatformText;
import io.chartwright.Validation;
import io.chartwright.core.edit.NewSubchart;
import io.chartwright.core.edit.PlatformEdit;
import io.chartwright.core.platform.PlatformReader;
import io.chartwright.core.problem.Location;
import io.chartwright.core.problem.Problem;
import io.chartwright.core.problem.ProblemsException;
import io.chartwright.model.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A {@code platform.yaml}, with problems named as users see the file from where they stand. */
public final class PlatformFile implements PlatformSource {
    private final Path file;
    private final Words words;
    private final String name;

    /**
     * A file that need not be there yet.
     *
     * @param file the absolute path
     * @param start the folder in which the user stands
     * @param words how users name another file
     */
    public PlatformFile(Path file, Path start, Words words) {
        this.file = file;
        this.words = words;
        this.name = slashed(file.startsWith(start) ? start.relativize(file) : file);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Platform platform() {
        return asked(Chartwright::read);
    }

    @Override
    public Optional<Path> file() {
        return Optional.of(file);
    }

    @Override
    public Platform platform(Consumer<Path> asked) {
        asked.accept(file);
        return asked(present -> PlatformReader.read(present, asked));
    }

    @Override
    public Generation generate(Platform platform) {
        return Chartwright.generate(platform, present());
    }

    @Override
    public Validation validate() {
        Platform platform = platform();
        return Chartwright.validate(platform, present());
    }

    /** What the file holds, under the name that users know; nothing if it is gone since it was read. */
    private PlatformText present() {
        return new PlatformText(name, Objects.requireNonNullElse(text(name), ""));
    }

    /** The file with a subchart more, not written yet. */
    PlatformEdit with(NewSubchart subchart) {
        return asked(
                present -> Chartwright.createSubchart(present, subchart.chart(), subchart.name(), subchart.type()));
    }

    /** Runs a step that has the file in its problems, and names it in them as users do. */
    void run(Runnable step) {
        asked(present -> {
            step.run();
            return present;
        });
    }

    private <T> T asked(Function<Path, T> question) {
        if (!Files.isRegularFile(file)) {
            throw new ProblemsException(List.of(absent()));
        }
        try {
            return question.apply(file);
        } catch (ProblemsException e) {
            throw new ProblemsException(e.problems().stream().map(this::named).toList());
        }
    }

    private Problem absent() {
        if (Files.isDirectory(file)) {
            return Problem.error(
                    "no-platform",
                    Location.of(name),
                    "this is a folder",
                    "name the file in it with "
                            + words.option("platform", name.isEmpty() ? "<file>" : name + "/platform.yaml"));
        }
        return Problem.error(
                "no-platform",
                Location.of(name),
                "there is no such file",
                "write it, or name another with " + words.option("platform", "<file>") + words.whereElse());
    }

    @Override
    public @Nullable String text(String wanted) {
        try {
            return wanted.equals(name) ? Files.readString(file) : null;
        } catch (IOException e) {
            return null;
        }
    }

    private Problem named(Problem problem) {
        Location at = problem.location();
        if (!at.file().equals(slashed(file))) {
            return problem;
        }
        Location named = new Location(name, at.line(), at.column(), at.path());
        return new Problem(problem.severity(), problem.code(), named, problem.message(), problem.hint());
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }
}
