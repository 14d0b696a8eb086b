package io.chartwright.workflow.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Wakes somebody when the system tells that something happens to certain files. It says neither what nor where: systems tell
 * of one change in many ways, and sometimes of none.
 */
final class Alarm implements AutoCloseable {
    private static final WatchEvent.Kind<?>[] ANYTHING = {
        StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY, StandardWatchEventKinds.ENTRY_DELETE
    };

    private final WatchService system;
    private final Runnable sleeper;
    private final Map<WatchKey, Path> folders = new ConcurrentHashMap<>();
    private volatile List<Path> inputs = List.of();

    private Alarm(WatchService system, Runnable sleeper) {
        this.system = system;
        this.sleeper = sleeper;
    }

    /**
     * An alarm that covers nothing yet.
     *
     * @param sleeper what to call, on a thread of its own
     */
    static Alarm waking(Path anywhere, Runnable sleeper) throws IOException {
        Alarm alarm = new Alarm(anywhere.getFileSystem().newWatchService(), sleeper);
        Thread listener = new Thread(alarm::listen, "chartwright-watch");
        listener.setDaemon(true);
        listener.start();
        return alarm;
    }

    /**
     * Covers files, what is in folders, and the coming of what is not there, in place of what was covered before.
     *
     * @return why some are not covered, if so: they have to be looked at from time to time
     */
    Optional<String> cover(Collection<Path> paths) {
        inputs = paths.stream().map(path -> path.toAbsolutePath().normalize()).toList();
        Set<Path> wanted = new TreeSet<>();
        for (Path input : inputs) {
            nearestFolder(input.getParent()).ifPresent(wanted::add);
            addFolders(input, wanted);
        }
        folders.forEach((key, folder) -> {
            if (!wanted.contains(folder)) {
                key.cancel();
                folders.remove(key);
            }
        });
        Optional<String> failure = Optional.empty();
        for (Path folder : wanted) {
            try {
                folders.put(folder.register(system, ANYTHING), folder);
            } catch (IOException e) {
                failure = Files.isDirectory(folder) ? Optional.of(String.valueOf(e.getMessage())) : failure;
            }
        }
        return failure;
    }

    private static Optional<Path> nearestFolder(@Nullable Path path) {
        Path at = path;
        while (at != null && !Files.isDirectory(at)) {
            at = at.getParent();
        }
        return Optional.ofNullable(at);
    }

    private static void addFolders(Path input, Set<Path> folders) {
        if (!Files.isDirectory(input)) {
            return;
        }
        try (Stream<Path> all = Files.walk(input)) {
            all.filter(Files::isDirectory).forEach(folders::add);
        } catch (IOException | UncheckedIOException gone) {
            // Its going wakes who covers anew.
            return;
        }
    }

    private void listen() {
        try {
            while (true) {
                WatchKey key = system.take();
                Path folder = folders.get(key);
                boolean concerns = false;
                for (WatchEvent<?> event : key.pollEvents()) {
                    concerns |=
                            folder == null || !(event.context() instanceof Path name) || concerns(folder.resolve(name));
                }
                concerns |= !key.reset();
                if (concerns) {
                    sleeper.run();
                }
            }
        } catch (ClosedWatchServiceException | InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean concerns(Path path) {
        return inputs.stream().anyMatch(input -> path.startsWith(input) || input.startsWith(path));
    }

    @Override
    public void close() throws IOException {
        system.close();
    }
}
