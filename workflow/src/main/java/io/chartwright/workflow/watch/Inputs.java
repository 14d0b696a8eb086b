package io.chartwright.workflow.watch;

import io.chartwright.core.problem.ProblemsException;
import io.chartwright.workflow.PlatformSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a platform is read from: which files that are is known by reading it, and may be others each time. */
final class Inputs {
    private final Supplier<? extends PlatformSource> sources;
    private final Function<Set<Path>, Optional<String>> cover;
    private Set<Path> paths = Set.of();
    private Snapshot contents = Snapshot.NONE;
    private Snapshot sound = Snapshot.NONE;
    private Snapshot stamps = Snapshot.NONE;
    private Optional<String> uncovered = Optional.empty();

    /**
     * Files that were not read yet.
     *
     * @param sources opens the platform
     * @param cover has changes of files told from now on, and says why it cannot, if so
     */
    Inputs(Supplier<? extends PlatformSource> sources, Function<Set<Path>, Optional<String>> cover) {
        this.sources = sources;
        this.cover = cover;
    }

    /**
     * Reads the platform. Whatever changes after this has begun to read is a change in the eyes of {@link #changed()}. While
     * something is wrong, all files count that counted before, since who knows what it would read.
     */
    Reading read() {
        while (true) {
            uncovered = cover.apply(paths);
            stamps = Snapshot.ofStamps(paths);
            contents = Snapshot.ofContents(paths);
            Set<Path> asked = new LinkedHashSet<>();
            PlatformSource source = sources.get();
            Reading reading;
            try {
                reading = Reading.of(source, source.platform(path -> asked.add(plain(path))));
            } catch (ProblemsException e) {
                reading = Reading.of(source, e.problems());
                asked.addAll(paths);
            } catch (RuntimeException | Error e) {
                reading = Reading.of(source, List.of());
                reading.close();
                throw e;
            }
            if (asked.equals(paths)) {
                sound = reading.platform().isPresent() ? contents : sound;
                return reading;
            }
            reading.close();
            paths = asked;
        }
    }

    /** The files that are not what they were when they were read. */
    List<String> changed() {
        return Snapshot.ofContents(paths).changedSince(contents).stream()
                .map(this::title)
                .toList();
    }

    /** Whether it looks as if somebody were about to save, and has not done so yet. */
    boolean lostSomething() {
        return Snapshot.ofContents(paths).lostSomethingSince(contents);
    }

    /** Whether a file was empty or gone when it was read last, and was not when all was well. */
    boolean lackedSomething() {
        return contents.lostSomethingSince(sound);
    }

    /** Whether something may have changed since this was asked last, as far as can be told without reading. */
    boolean mayHaveChanged() {
        Snapshot now = Snapshot.ofStamps(paths);
        boolean other = !now.equals(stamps);
        stamps = now;
        return other;
    }

    /** How many files and folders there are. */
    int size() {
        return paths.size();
    }

    /** Why the system does not tell of all changes, if so. */
    Optional<String> uncovered() {
        return uncovered;
    }

    /** A file as seen from the most important one. */
    private String title(Path path) {
        List<Path> order = new ArrayList<>(paths);
        Path folder = order.get(0).getParent();
        return (folder != null && path.startsWith(folder) ? folder.relativize(path) : path)
                .toString()
                .replace('\\', '/');
    }

    private static Path plain(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
