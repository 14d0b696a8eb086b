package io.chartwright.workflow.watch;

import io.chartwright.core.problem.ProblemPrinter;
import io.chartwright.core.problem.ProblemsException;
import io.chartwright.workflow.Ci;
import io.chartwright.workflow.Door;
import io.chartwright.workflow.PlatformSource;
import io.chartwright.workflow.TaskFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;

/**
 * Generates the tree of a platform, and again after each save of anything that it is read from. Shows at once what a save
 * changes; writes it as soon as it is proven, and only then.
 *
 * @param sources opens the platform: each call gives it as it is then, and what it gives is closed by the watch
 * @param outputDirectory the folder into which the tree is written
 * @param overwriteEdited whether files that somebody has edited since are replaced
 * @param ci whether it runs in CI, where it refuses to
 */
public record Watch(Supplier<? extends PlatformSource> sources, Path outputDirectory, boolean overwriteEdited, Ci ci) {

    /**
     * Runs until the thread is interrupted or the JVM ends.
     *
     * @throws TaskFailure if this is CI, or files cannot be watched at all, and was told; mistakes in files do not end it
     */
    public void run(Door door) {
        run(door, Patience.OF_PEOPLE);
    }

    void run(Door door, Patience patience) {
        try {
            ci.admit("generate", door.words());
        } catch (ProblemsException e) {
            ProblemPrinter.print(e.problems(), file -> null).lines().forEach(door.voice()::error);
            throw new TaskFailure("Nothing is watched in CI");
        }
        BlockingQueue<Happening> happenings = new LinkedBlockingQueue<>();
        try (Alarm alarm =
                        Alarm.waking(outputDirectory, () -> happenings.add(new Happening.Stirred(System.nanoTime())));
                Prover prover = new Prover(happenings::add);
                WholeWrites writes = new WholeWrites()) {
            Lines lines = new Lines(door.voice(), System::nanoTime);
            Inputs inputs = new Inputs(sources, alarm::cover);
            new WatchLoop(this, patience, inputs, happenings, prover, writes, lines).run();
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new TaskFailure("The system watches no files: " + e.getMessage());
        }
    }
}
