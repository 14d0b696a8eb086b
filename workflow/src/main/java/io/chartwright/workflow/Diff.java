package io.chartwright.workflow;

import io.chartwright.core.problem.ProblemsException;
import io.chartwright.workflow.diff.PlatformDiff;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells what a change of a platform means for its clusters: both sides are rendered by the real Helm for every environment
 * and held against each other object by object. Writes nothing but reports, and touches neither the working tree nor Git's
 * index. A diff is no failure, however much changes, unless {@code failOnHazard} says so.
 *
 * @param source the new side: the platform as it is now
 * @param outputDirectory the folder into which its tree would be written
 * @param base the old side
 * @param failOnHazard what fails
 * @param reports where reports go
 */
public record Diff(
        PlatformSource source, Path outputDirectory, Base base, FailOnHazard failOnHazard, DiffReports reports) {

    /** One that is compared only. */
    public Diff(PlatformSource source, Path outputDirectory, Base base) {
        this(source, outputDirectory, base, FailOnHazard.NONE, new DiffReports(outputDirectory, List.of()));
    }

    /**
     * Compares, and tells.
     *
     * @throws TaskFailure if one of the sides is not to be had, or something hurts too much; and it was told
     * @throws IOException if a report cannot be written
     */
    public void run(Door door) throws IOException {
        Telling telling = new Telling(door.voice());
        PlatformDiff diff;
        try {
            diff = compare(door.words());
        } catch (ProblemsException e) {
            throw telling.notCompared(e, source);
        }
        String whole = command(door.words());
        reports.write(diff, whole);
        telling.compared(diff, whole, failOnHazard);
    }

    /** How the same is asked for once more. */
    private String command(Words words) {
        Stream<String> revision = base.revision().stream().map(name -> words.option("base", name));
        Stream<String> directory =
                base.directory().stream().map(path -> words.option("baseDirectory", words.path(path)));
        return words.command("diff", Stream.concat(revision, directory).toArray(String[]::new));
    }

    /**
     * Compares.
     *
     * @param words how users name another base, for hints
     * @throws io.chartwright.core.problem.ProblemsException if one of the sides is not to be had
     */
    public PlatformDiff compare(Words words) {
        return new Sides(source, outputDirectory, base, words).compare();
    }
}
