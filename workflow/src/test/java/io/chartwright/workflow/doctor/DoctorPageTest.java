package io.chartwright.workflow.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.workflow.TestWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DoctorPageTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\| .+ \\|$");

    @Test
    void namesEveryLevelAndEveryExaminationInItsOrder() throws IOException {
        Doctor doctor =
                new Doctor(Optional.of(new BuildTool("Maven", "3.9.11", "3.8.7")), Optional.empty(), Path.of("target"));
        List<String> subjects = Examinations.of(doctor, Machine.present(), new TestWords()).stream()
                .map(Examination::subject)
                .toList();
        List<String> expected = new java.util.ArrayList<>(
                Arrays.stream(Level.values()).map(Level::word).toList());
        expected.addAll(subjects);

        assertThat(ROW.matcher(page()).results().map(row -> row.group(1))).containsExactlyElementsOf(expected);
    }

    private static String page() throws IOException {
        return Files.readString(Path.of(System.getProperty("chartwright.root"), "src", "docs", "doctor.md"))
                .replace("\r\n", "\n");
    }
}
