package io.chartwright.workflow.watch;

import io.chartwright.Chartwright;
import io.chartwright.Generation;
import io.chartwright.core.problem.ProblemsException;
import io.chartwright.core.write.Difference;
import io.chartwright.core.write.LockState;
import io.chartwright.core.write.TreeWriter;
import io.chartwright.core.write.WriteReport;
import io.chartwright.model.Platform;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Goes round once for each save: reads, renders, tells what changes, has it proven, and writes it when that comes back. All
 * on one thread, so that nothing is told or written out of turn; and what comes back for an older round than the last counts
 * for nothing.
 */
final class WatchLoop {
    /** Files that never come to rest are believed after this many times the quiet. */
    private static final int NEVER_QUIET = 60;

    private final Watch watch;
    private final Patience patience;
    private final Inputs inputs;
    private final BlockingQueue<Happening> happenings;
    private final Prover prover;
    private final WholeWrites writes;
    private final Lines lines;
    private final Deque<Happening.Proven> proofs = new ArrayDeque<>();
    private int newest;
    private boolean failing;
    private boolean unwritten;

    WatchLoop(
            Watch watch,
            Patience patience,
            Inputs inputs,
            BlockingQueue<Happening> happenings,
            Prover prover,
            WholeWrites writes,
            Lines lines) {
        this.watch = watch;
        this.patience = patience;
        this.inputs = inputs;
        this.happenings = happenings;
        this.prover = prover;
        this.writes = writes;
        this.lines = lines;
    }

    /** Runs until it is interrupted. */
    void run() throws InterruptedException {
        guarded(() -> round(List.of(), System.nanoTime()));
        Optional<String> uncovered = Optional.empty();
        while (true) {
            Happening next = happenings.poll(patience.sweep().toNanos(), TimeUnit.NANOSECONDS);
            if (next instanceof Happening.Proven proven) {
                proofs.add(proven);
            } else if (next instanceof Happening.Stirred stirred) {
                look(stirred.nanos());
            } else if (inputs.mayHaveChanged()) {
                look(System.nanoTime());
            }
            while (!proofs.isEmpty()) {
                Happening.Proven proven = proofs.remove();
                guarded(() -> finish(proven));
            }
            if (uncovered.isEmpty() && inputs.uncovered().isPresent()) {
                uncovered = inputs.uncovered();
                lines.uncovered(uncovered.get());
            }
        }
    }

    private void look(long since) throws InterruptedException {
        settle();
        if (inputs.lostSomething() && stirsWithin(patience.doubt())) {
            settle();
        }
        List<String> saved = inputs.changed();
        // What kept a tree from being written lies elsewhere: who has mended it saves again, and need not change
        // anything.
        if (!saved.isEmpty() || unwritten) {
            guarded(() -> round(saved, since));
        }
    }

    /** Waits until nothing happens any more. */
    private void settle() throws InterruptedException {
        long latest =
                System.nanoTime() + patience.quiet().multipliedBy(NEVER_QUIET).toNanos();
        while (stirsWithin(patience.quiet()) && System.nanoTime() < latest) {
            continue;
        }
    }

    /** Waits for something to be saved, at most for a time; proofs that end meanwhile are put aside. */
    private boolean stirsWithin(Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        while (true) {
            Happening next = happenings.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (next instanceof Happening.Proven proven) {
                proofs.add(proven);
            } else {
                return next != null;
            }
        }
    }

    private void round(List<String> saved, long since) throws InterruptedException {
        newest++;
        unwritten = false;
        Reading reading = inputs.read();
        if (newest == 1) {
            lines.watching(reading.source().name(), inputs.size());
        }
        if (reading.platform().isEmpty()) {
            if (wasHalfASave()) {
                failing = true;
                happenings.add(new Happening.Stirred(since));
            } else {
                fail(new ProblemsException(reading.problems()), reading, since);
            }
            reading.close();
            return;
        }
        Platform platform = reading.platform().get();
        try {
            List<Difference> changes = changes(platform);
            lines.changes(saved, changes, since);
            prover.prove(new Round(newest, since, reading, platform, !changes.isEmpty()));
        } catch (ProblemsException e) {
            fail(e, reading, since);
            reading.close();
        } catch (RuntimeException e) {
            reading.close();
            throw e;
        }
    }

    /** Whether what was just read is no longer there: then it was never meant to be, and what is wrong with it is no news. */
    private boolean wasHalfASave() throws InterruptedException {
        long end = System.nanoTime() + (inputs.lackedSomething() ? patience.doubt() : patience.quiet()).toNanos();
        while (inputs.changed().isEmpty()) {
            if (!stirsWithin(Duration.ofNanos(end - System.nanoTime()))) {
                return false;
            }
        }
        return true;
    }

    private List<Difference> changes(Platform platform) {
        return TreeWriter.into(watch.outputDirectory()).compare(Chartwright.render(platform)).differences().stream()
                .filter(difference -> !difference.path().equals(LockState.FILE))
                .toList();
    }

    private void finish(Happening.Proven proven) {
        Round round = proven.round();
        if (round.number() != newest) {
            return;
        }
        try {
            Generation generation = proven.result().get();
            Path folder = watch.outputDirectory();
            unwritten = true;
            WriteReport report = writes.write(() -> generation.into(folder, watch.overwriteEdited()));
            unwritten = false;
            if (round.changes() || failing || newest == 1) {
                lines.written(generation, report, round.reading().source(), round.since());
            }
            failing = false;
        } catch (ProblemsException e) {
            fail(e, round.reading(), round.since());
        }
    }

    private void fail(ProblemsException e, Reading reading, long since) {
        failing = true;
        lines.problems(e.problems(), reading.source(), since);
    }

    private interface Step {
        void take() throws InterruptedException;
    }

    /** A fault of ours in one round is no reason to leave people alone in the next. */
    private void guarded(Step step) throws InterruptedException {
        try {
            step.take();
        } catch (RuntimeException fault) {
            failing = true;
            lines.fault(fault);
        }
    }
}
