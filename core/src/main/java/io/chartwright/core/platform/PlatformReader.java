package io.chartwright.core.platform;

import io.chartwright.core.bind.TextFiles;
import io.chartwright.core.problem.Location;
import io.chartwright.core.problem.Problem;
import io.chartwright.core.problem.ProblemsException;
import io.chartwright.core.yaml.YamlReader;
import io.chartwright.model.Platform;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Reads {@code platform.yaml}. Whatever is wrong is told at once, each with its line and column. */
public final class PlatformReader {
    private PlatformReader() {}

    /** Reads a file that is made of products of the catalog; see {@link #read(Path, ProductTypes)}. */
    public static Platform read(Path file) {
        return read(file, ProductTypes.ofCatalog());
    }

    /** Reads what is made of products of the catalog; see {@link #read(String, byte[], ProductTypes)}. */
    public static Platform read(String fileName, byte[] bytes) {
        return read(fileName, bytes, ProductTypes.ofCatalog());
    }

    /**
     * Reads a file; problems call it by the path that is given here.
     *
     * @param products the products that it may be made of
     * @throws ProblemsException with everything that is wrong, in the order of the file
     */
    public static Platform read(Path file, ProductTypes products) {
        return read(file, bytes(file), products);
    }

    /**
     * Reads a file as if it held other content, such as what it is to hold soon.
     *
     * @param products the products that it may be made of
     * @throws ProblemsException with everything that is wrong, in the order of the file
     */
    public static Platform read(Path file, byte[] content, ProductTypes products) {
        Path folder = file.toAbsolutePath().getParent();
        return read(nameOf(file), content, products, folder == null ? TextFiles.NONE : new FolderFiles(folder));
    }

    /**
     * Reads a file that is made of products of the catalog, and tells what it was read from.
     *
     * @throws ProblemsException with everything that is wrong, in the order of the file
     */
    public static PlatformInput readInput(Path file) {
        SortedSet<Path> paths = new TreeSet<>();
        return new PlatformInput(read(file, paths::add), paths);
    }

    /**
     * Reads a file that is made of products of the catalog, and tells of each file and folder that it is read from when it
     * asks for it: also of those that are not there, and if something is wrong.
     *
     * @param asked hears of the file first, and of others each time that they are asked for
     * @throws ProblemsException with everything that is wrong, in the order of the file
     */
    public static Platform read(Path file, Consumer<Path> asked) {
        asked.accept(file);
        Path folder = file.toAbsolutePath().getParent();
        TextFiles files = folder == null
                ? TextFiles.NONE
                : new RecordedFiles(
                        new FolderFiles(folder), path -> beside(file, path).ifPresent(asked));
        return read(nameOf(file), bytes(file), ProductTypes.ofCatalog(), files);
    }

    /** A file that a platform names, unless it is one that is never read. */
    private static Optional<Path> beside(Path file, String path) {
        try {
            Path named = file.resolveSibling(path);
            Path folder = file.resolveSibling("").normalize();
            return Optional.of(named)
                    .filter(found -> !path.startsWith("/") && found.normalize().startsWith(folder));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /**
     * Reads the content of a file. It cannot take texts from other files, since it stands in no folder.
     *
     * @param fileName what problems call the file
     * @param products the products that it may be made of
     * @throws ProblemsException with everything that is wrong, in the order of the file
     */
    public static Platform read(String fileName, byte[] bytes, ProductTypes products) {
        return read(fileName, bytes, products, TextFiles.NONE);
    }

    static Platform read(String fileName, byte[] bytes, ProductTypes products, TextFiles files) {
        return new PlatformReading(products).read(fileName, YamlReader.read(fileName, bytes), files);
    }

    /** What problems call a file: its path as it is given, with slashes. */
    public static String nameOf(Path file) {
        return file.toString().replace('\\', '/');
    }

    /**
     * What a file holds, unread.
     *
     * @throws ProblemsException with {@code unreadable-file}
     */
    public static byte[] bytes(Path file) {
        String name = nameOf(file);
        if (Files.isDirectory(file)) {
            throw unreadable(name, "this is a folder", "name the file in it, such as '" + name + "/platform.yaml'");
        }
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw unreadable(name, "there is no such file", "name the file that describes the platform");
        } catch (AccessDeniedException e) {
            throw unreadable(name, "the file may not be read", "check who owns it and what its mode is");
        } catch (IOException e) {
            throw unreadable(name, "the file cannot be read: " + e.getMessage(), "check the disk");
        }
    }

    private static ProblemsException unreadable(String name, String message, String hint) {
        return new ProblemsException(List.of(Problem.error("unreadable-file", Location.of(name), message, hint)));
    }
}
