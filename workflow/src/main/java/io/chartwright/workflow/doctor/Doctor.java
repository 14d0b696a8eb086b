package io.chartwright.workflow.doctor;

import io.chartwright.workflow.Door;
import io.chartwright.workflow.PlatformSource;
import io.chartwright.workflow.TaskFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks for what keeps a tree from being generated, or may: in the machine, the folder and the platform. Changes nothing,
 * asks no network, and says of all that is not as it should be what to do about it.
 *
 * @param buildTool the tool in whose build it runs; none on the command line
 * @param source the platform; none if the user named none and there is none where it would be looked for
 * @param outputDirectory the folder into which the tree would be written
 */
public record Doctor(Optional<BuildTool> buildTool, Optional<PlatformSource> source, Path outputDirectory) {

    /** @throws TaskFailure if something keeps the tree from being generated, and was told */
    public void run(Door door) {
        run(door, Examinations.of(this, Machine.present(), door.words()));
    }

    static void run(Door door, List<Examination> examinations) {
        Sheet sheet = new Sheet(door.voice(), examinations);
        Map<Level, Integer> counts = new EnumMap<>(Level.class);
        for (Examination examination : examinations) {
            for (Answer answer : answers(examination)) {
                sheet.tell(examination.subject(), answer);
                counts.merge(answer.level(), 1, Integer::sum);
            }
        }
        int problems = counts.getOrDefault(Level.PROBLEM, 0);
        int warnings = counts.getOrDefault(Level.WARNING, 0);
        String beside = warnings == 0 ? "" : "; " + Counted.of(warnings, "warning");
        if (problems > 0) {
            throw new TaskFailure(Counted.of(problems, "problem") + (problems == 1 ? " keeps" : " keep")
                    + " generate from working" + beside);
        }
        door.voice().info("Nothing keeps generate from working" + beside);
    }

    /** A fault in one examination keeps no other from being made. */
    private static List<Answer> answers(Examination examination) {
        try {
            return examination.examine();
        } catch (IOException | RuntimeException | LinkageError e) {
            return List.of(Answer.warning(
                    "could not be looked at: " + e,
                    "if this is not for permissions or a disk, it is a mistake of Chartwright's: please report it"));
        }
    }
}
