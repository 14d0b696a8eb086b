package io.chartwright.core.write;

import io.chartwright.core.problem.Location;
import io.chartwright.core.problem.Problem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What the disk refused, in words. */
final class IoProblem {
    private IoProblem() {}

    /** @param did what was tried, such as {@code read it} */
    static Problem of(String path, String did, IOException e) {
        return Problem.error(
                "cannot-write",
                Location.of(path),
                "cannot " + did + ": " + reason(e),
                "check permissions, free space, and whether a program has it open; then run again");
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "access denied";
        }
        if (e instanceof NoSuchFileException) {
            return "it was deleted meanwhile";
        }
        if (e instanceof FileAlreadyExistsException) {
            return "something else stands there";
        }
        if (e instanceof DirectoryNotEmptyException) {
            return "the folder is not empty";
        }
        String reason = e instanceof FileSystemException failure ? failure.getReason() : e.getMessage();
        return reason == null ? e.getClass().getSimpleName() : reason;
    }
}
