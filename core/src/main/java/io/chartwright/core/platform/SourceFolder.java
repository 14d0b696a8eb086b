package io.chartwright.core.platform;

import io.chartwright.core.bind.Findings;
import io.chartwright.core.bind.Place;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The folder of {@code platform.yaml}: files that it speaks of lie in it or below, and nowhere else. */
final class SourceFolder {
    private static final int MOST_BYTES = 1 << 20;

    private final Optional<Path> folder;

    private SourceFolder(Optional<Path> folder) {
        this.folder = folder;
    }

    static SourceFolder of(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return new SourceFolder(Optional.ofNullable(parent));
    }

    /** Of a document that came from no file. */
    static SourceFolder none() {
        return new SourceFolder(Optional.empty());
    }

    /** What a relative path leads to; empty after noting that it leads nowhere, or out of the folder. */
    Optional<Path> find(Findings findings, Place place, String path) {
        boolean leaves = path.startsWith("/")
                || path.contains("\\")
                || path.contains(":")
                || ("/" + path + "/").contains("/../");
        if (leaves || path.isBlank() || path.indexOf('\0') >= 0) {
            findings.add(
                    place,
                    "path-outside",
                    Findings.quote(path) + " leaves the folder of the platform's file",
                    "name what lies in that folder or below, such as 'vendor/redis'");
            return Optional.empty();
        }
        Optional<Path> found = folder.map(root -> root.resolve(path)).filter(Files::exists);
        if (found.isEmpty()) {
            findings.add(
                    place,
                    "no-such-file",
                    "there is no " + Findings.quote(path) + " beside the platform's file",
                    "paths are counted from the folder of the platform's file");
            return Optional.empty();
        }
        try {
            if (found.get().toRealPath().startsWith(folder.orElseThrow().toRealPath())) {
                return found;
            }
            findings.add(
                    place,
                    "path-outside",
                    Findings.quote(path) + " is a link that leaves the folder of the platform's file",
                    "put what it leads to in its place");
        } catch (IOException e) {
            findings.add(place, "unreadable-file", Findings.quote(path) + " cannot be read: " + e.getMessage(), "");
        }
        return Optional.empty();
    }

    /** The text of a file; empty after noting what is wrong. */
    Optional<String> text(Findings findings, Place place, String path) {
        Optional<Path> file = find(findings, place, path);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (Files.size(file.get()) <= MOST_BYTES && Files.isRegularFile(file.get())) {
                return Optional.of(Files.readString(file.get(), StandardCharsets.UTF_8));
            }
            findings.add(
                    place,
                    "unreadable-file",
                    Findings.quote(path) + " is no text file of at most " + MOST_BYTES + " bytes",
                    "name a file of manifests");
        } catch (CharacterCodingException e) {
            findings.add(place, "unreadable-file", Findings.quote(path) + " is not UTF-8", "save it as UTF-8");
        } catch (IOException e) {
            findings.add(place, "unreadable-file", Findings.quote(path) + " cannot be read: " + e.getMessage(), "");
        }
        return Optional.empty();
    }
}
