package io.chartwright.core.edit;

import io.chartwright.core.platform.PlatformReader;
import io.chartwright.core.problem.Location;
import io.chartwright.core.problem.Problem;
import io.chartwright.core.problem.ProblemsException;
import io.chartwright.model.Platform;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;

/** A change to a {@code platform.yaml} that reads well but is not written yet, so that it can be proven first. */
public final class PlatformEdit {
    private final Path file;
    private final byte[] before;
    private final EditedText edited;

    PlatformEdit(Path file, byte[] before, EditedText edited) {
        this.file = file;
        this.before = before;
        this.edited = edited;
    }

    /** What the file will say. */
    public Platform platform() {
        return edited.platform();
    }

    /** What the file will have more. */
    public Insertion insertion() {
        return edited.draft().insertion();
    }

    /** The whole text that the file will have. */
    public String text() {
        return edited.draft().text();
    }

    /**
     * Writes the file in one step, with the rights that it had; through a link, what the link leads to.
     *
     * @throws ProblemsException with {@code changed-meanwhile} if somebody changed the file since it was read, or
     *     {@code cannot-write}; either way the file is as it was
     */
    public void save() {
        String name = PlatformReader.nameOf(file);
        if (!Arrays.equals(before, PlatformReader.bytes(file))) {
            throw problem("changed-meanwhile", name, "somebody changed the file in the meantime", "run again");
        }
        try {
            replace(file.toRealPath());
        } catch (IOException e) {
            throw problem("cannot-write", name, "cannot write it: " + e, "check permissions and free space");
        }
    }

    private void replace(Path target) throws IOException {
        Path temporary = target.resolveSibling("." + target.getFileName() + ".chartwright-tmp");
        try {
            Files.copy(target, temporary, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel out =
                    FileChannel.open(temporary, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                ByteBuffer rest = ByteBuffer.wrap(edited.draft().bytes());
                while (rest.hasRemaining()) {
                    out.write(rest);
                }
                out.force(true);
            }
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static ProblemsException problem(String code, String name, String message, String hint) {
        return new ProblemsException(List.of(Problem.error(code, Location.of(name), message, hint)));
    }
}
