package io.chartwright.workflow;

import io.chartwright.workflow.diff.PlatformDiff;
import io.chartwright.workflow.diff.report.DiffFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The reports of a diff that go to files.
 *
 * @param folder where they go; made where it is not there
 * @param formats which of them
 */
public record DiffReports(Path folder, List<DiffFormat> formats) {

    public DiffReports {
        formats = List.copyOf(formats);
    }

    /** @param whole the command that tells all of the diff, for where a report leaves something out */
    void write(PlatformDiff diff, String whole) throws IOException {
        for (DiffFormat format : formats) {
            ReportFolder.create(folder);
            Files.writeString(folder.resolve(format.fileName()), format.write(diff, whole));
        }
    }
}
