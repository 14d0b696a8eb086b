package io.chartwright.core.write;

import io.chartwright.core.problem.Location;
import io.chartwright.core.problem.Problem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;

/** What the disk refused, in words. */
final class IoProblem {
    private IoProblem() {}

    /** @param did what was tried, such as {@code read it} */
    static Problem of(String path, String did, IOException e) {
        return Problem.error(
                "cannot-write",
                Location.of(path),
                "cannot " + did + ": " + reason(e),
                "check permissions and free space, then run again: it goes on where this run stopped");
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "access denied";
        }
        String reason = e instanceof FileSystemException failure ? failure.getReason() : e.getMessage();
        return reason == null ? e.getClass().getSimpleName() : reason;
    }
}
