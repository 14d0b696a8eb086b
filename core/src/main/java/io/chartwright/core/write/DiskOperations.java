package io.chartwright.core.write;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The real disk. */
final class DiskOperations implements FileOperations {
    /** How many files wait for the disk at a time: it brings down in one go what waits together. */
    private static final int WAITING = 16;

    @Override
    public void createFolders(Path folder) throws IOException {
        Files.createDirectories(folder);
    }

    @Override
    public void writeNew(Path file, byte[] bytes) throws IOException {
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                out.write(rest);
            }
        }
    }

    @Override
    public void sync(Collection<Path> files) throws IOException {
        together(files, DiskOperations::force);
    }

    @Override
    public void replace(Path file, Path target) throws IOException {
        try {
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            replaceFromElsewhere(file, target);
        }
    }

    /** Another file system is mounted at the target's folder or above it: what is to replace a file must stand beside it. */
    private static void replaceFromElsewhere(Path file, Path target) throws IOException {
        Path beside = target.resolveSibling("." + target.getFileName() + OutputPaths.TEMPORARY);
        try {
            Files.copy(file, beside, StandardCopyOption.REPLACE_EXISTING);
            force(beside);
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
        Files.delete(file);
    }

    @Override
    public void delete(Path path) throws IOException {
        Files.delete(path);
    }

    @Override
    public void syncFolders(Collection<Path> folders) throws IOException {
        together(folders, folder -> {
            FileChannel channel;
            try {
                channel = FileChannel.open(folder, StandardOpenOption.READ);
            } catch (IOException e) {
                // Windows opens no folders, and needs no such care.
                return;
            }
            try (channel) {
                channel.force(true);
            }
        });
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void together(Collection<Path> paths, Step step) throws IOException {
        ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, Math.min(WAITING, paths.size())));
        try {
            List<Callable<Void>> steps = paths.stream()
                    .map(path -> (Callable<Void>) () -> {
                        step.run(path);
                        return null;
                    })
                    .toList();
            for (Future<Void> done : threads.invokeAll(steps)) {
                done.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        } finally {
            threads.shutdown();
        }
    }

    private interface Step {
        void run(Path path) throws IOException;
    }
}
