package io.chartwright.workflow;

import io.chartwright.Validation;
import io.chartwright.checks.report.ReportFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The reports of a validation that go to files.
 *
 * @param folder where they go; made where it is not there
 * @param formats which of them
 */
public record Reports(Path folder, List<ReportFormat> formats) {

    public Reports {
        formats = List.copyOf(formats);
    }

    void write(Validation validation) throws IOException {
        for (ReportFormat format : formats) {
            ReportFolder.create(folder);
            Files.writeString(folder.resolve(format.fileName()), validation.report(format));
        }
    }
}
