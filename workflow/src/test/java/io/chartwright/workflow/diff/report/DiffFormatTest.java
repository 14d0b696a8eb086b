package io.chartwright.workflow.diff.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DiffFormatTest {

    @ParameterizedTest
    @EnumSource
    void aDiffWithSomethingOfEverythingReadsAsCommitted(DiffFormat format) throws IOException {
        GoldenFile.assertSame("rich/" + format.fileName(), format.write(Samples.rich(), Samples.COMMAND));
    }

    @ParameterizedTest
    @EnumSource
    void aDiffWithoutChangesReadsAsCommitted(DiffFormat format) throws IOException {
        GoldenFile.assertSame("unchanged/" + format.fileName(), format.write(Samples.unchanged(), Samples.COMMAND));
    }

    @ParameterizedTest
    @EnumSource
    void whatASecretHoldsIsNeverTold(DiffFormat format) {
        assertThat(format.write(Samples.rich(), Samples.COMMAND))
                .contains("superset-env", "data.PASSWORD", "hidden")
                .doesNotContain("aHVudGVy");
    }

    @ParameterizedTest
    @EnumSource
    void theSameDiffGivesTheSameBytes(DiffFormat format) {
        assertThat(format.write(Samples.rich(), Samples.COMMAND))
                .isEqualTo(format.write(Samples.rich(), Samples.COMMAND))
                .doesNotContain("\r");
    }
}
