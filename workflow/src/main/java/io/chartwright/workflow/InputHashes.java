package io.chartwright.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What a platform is read from, by what each file and folder held when it was asked for, which is just before it is read.
 * What holds the same afterwards held the same in between, so that nothing need be read twice to know what was read.
 */
final class InputHashes implements Consumer<Path> {
    private final SortedMap<Path, String> hashes = new TreeMap<>();
    private boolean unreadable;

    /** Takes down what a file or folder holds; the first time counts. */
    @Override
    public void accept(Path asked) {
        try {
            Path path = asked.toAbsolutePath();
            if (!hashes.containsKey(path)) {
                hashes.put(path, ContentHash.ofContents(path));
            }
        } catch (IOException | UncheckedIOException e) {
            unreadable = true;
        }
    }

    /**
     * A line for each file and folder, by which {@link #stillHold} knows it; empty if nothing was asked for, something could
     * not be read, or is not what it was.
     */
    Optional<List<String>> lines() {
        List<String> lines = hashes.entrySet().stream()
                .map(input -> input.getValue() + " " + input.getKey())
                .toList();
        try {
            return !unreadable && !lines.isEmpty() && stillHold(lines) ? Optional.of(lines) : Optional.empty();
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /**
     * Whether files and folders hold what they did when lines were made of them.
     *
     * @throws IOException if one of them is not there, or cannot be read
     */
    static boolean stillHold(List<String> lines) throws IOException {
        for (String line : lines) {
            int space = line.indexOf(' ');
            if (space < 0
                    || !line.substring(0, space).equals(ContentHash.ofContents(Path.of(line.substring(space + 1))))) {
                return false;
            }
        }
        return true;
    }
}
