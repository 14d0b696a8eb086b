package io.chartwright.core.write;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;

/** The real disk. */
final class DiskOperations implements FileOperations {
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

    @Override
    public <T> void together(Collection<T> items, Step<T> step) throws IOException {
        new Together<>(items, step).run();
    }
}
