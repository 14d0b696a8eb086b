package io.chartwright.core.write;

import io.chartwright.core.problem.Location;
import io.chartwright.core.problem.Problem;
import io.chartwright.core.problem.ProblemsException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The turn of one run among those that want to write below a root folder. Whoever has it holds a lock of the operating
 * system, which ends with the process however that ends, on a file in a folder of its own, {@code .chartwright-run}. That
 * folder also takes what the run stages, tells Git to see nothing of it, and goes with the turn; what a killed run left in
 * it goes when the next turn begins.
 *
 * <p>Where a file system knows no locks, runs are not kept apart.
 */
final class Turn implements AutoCloseable {
    private static final String HOLDER = "holder";
    private static final Pattern OURS = Pattern.compile("[0-9]+|\\.gitignore");

    /** Beyond all content, so that Windows lets others read who holds the lock. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final Path folder;
    private final Deque<Path> created;
    private final FileChannel channel;
    private final FileOperations disk;

    private Turn(Path folder, Deque<Path> created, FileChannel channel, FileOperations disk) {
        this.folder = folder;
        this.created = created;
        this.channel = channel;
        this.disk = disk;
    }

    /**
     * Runs while nobody else writes below the root. Threads of one JVM wait for each other.
     *
     * @param run is given the folder for what it stages
     * @throws ProblemsException with {@code busy} where another process has the turn
     * @throws IOException if nothing can be written below the root; then nothing was run
     */
    static <T> T alone(Path root, FileOperations disk, Function<Path, T> run) throws IOException {
        // Maven loads plugins in class loaders of their own, whose statics differ: such a text is one in the whole JVM.
        // Without it, a thread that opens and closes the locked file would end the lock of another, as POSIX has it.
        synchronized (("Chartwright writes to " + root).intern()) {
            try (Turn turn = take(root, disk)) {
                return run.apply(turn.folder);
            }
        }
    }

    private static Turn take(Path root, FileOperations disk) throws IOException {
        Path folder = root.resolve(OutputPaths.RUN);
        while (true) {
            Deque<Path> created = missing(folder);
            Files.createDirectories(folder);
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                throw problem("unsafe-path", "is a symbolic link; nothing is written through one", "remove it");
            }
            Path holder = folder.resolve(HOLDER);
            FileChannel channel;
            try {
                channel = FileChannel.open(
                        holder, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
            } catch (NoSuchFileException e) {
                // The run before has just removed the folder.
                continue;
            }
            if (!isLocked(channel)) {
                channel.close();
                throw busy(holder);
            }
            Turn turn = new Turn(folder, created, channel, disk);
            if (turn.isAt(holder)) {
                return turn.begun();
            }
            channel.close();
        }
    }

    /** The folder and those above it that do not exist yet, the deepest first. */
    private static Deque<Path> missing(Path folder) {
        Deque<Path> missing = new ArrayDeque<>(List.of(folder));
        for (Path above = folder.getParent(); above != null && Files.notExists(above); above = above.getParent()) {
            missing.add(above);
        }
        return missing;
    }

    private static boolean isLocked(FileChannel channel) {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false) != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    /**
     * Whether the locked file is still the one that others find: the run before may have removed it meanwhile. Asks for
     * sizes alone, for to open and close the file would end the lock, as POSIX has it.
     */
    private boolean isAt(Path holder) {
        ProcessHandle me = ProcessHandle.current();
        String name = me.pid()
                + me.info().startInstant().map(since -> " since " + since).orElse("");
        try {
            channel.truncate(0);
            write(name);
            boolean same = Files.size(holder) == channel.size();
            write("\n");
            return same && Files.size(holder) == channel.size();
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            // The disk is full, and the run is about to be told so. Nobody else has a holder without a name.
            return isEmpty(holder);
        }
    }

    private static boolean isEmpty(Path holder) {
        try {
            return Files.size(holder) == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private void write(String text) throws IOException {
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static @Nullable String text(Path holder) {
        try {
            return Files.readString(holder);
        } catch (IOException e) {
            return null;
        }
    }

    private Turn begun() throws IOException {
        try {
            removeStaged();
            disk.writeNew(folder.resolve(".gitignore"), "*\n".getBytes(StandardCharsets.UTF_8));
            return this;
        } catch (IOException | Error e) {
            close();
            throw e;
        }
    }

    private void removeStaged() throws IOException {
        List<Path> staged;
        try (Stream<Path> all = Files.list(folder)) {
            staged = all.filter(
                            path -> OURS.matcher(path.getFileName().toString()).matches())
                    .toList();
        }
        disk.together(staged, disk::delete);
    }

    @Override
    public void close() {
        try (channel) {
            removeStaged();
            disk.delete(folder.resolve(HOLDER));
        } catch (IOException e) {
            // What is left, the next turn removes.
        }
        try {
            for (Path path : created) {
                disk.delete(path);
            }
        } catch (IOException e) {
            // There is something in it, as there should be; or another run is about to begin.
        }
    }

    private static ProblemsException busy(Path holder) {
        String name = text(holder);
        return problem(
                "busy",
                "another run is writing here: process " + (name == null || name.isBlank() ? "unknown" : name.strip()),
                "wait until it has ended, then run again");
    }

    private static ProblemsException problem(String code, String message, String hint) {
        return new ProblemsException(List.of(Problem.error(code, Location.of(OutputPaths.RUN), message, hint)));
    }
}
