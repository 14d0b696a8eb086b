package io.chartwright.workflow.diff.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.workflow.Base;
import io.chartwright.workflow.Diff;
import io.chartwright.workflow.PlatformFile;
import io.chartwright.workflow.Words;
import io.chartwright.workflow.diff.PlatformDiff;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A change of a real platform, as its reviewers read it: more workers, a new image, a component renamed, a subchart gone. */
@TestInstance(Lifecycle.PER_CLASS)
class CarbonDiffTest {
    private static final Path CARBON = Path.of(System.getProperty("chartwright.root", "."), "fixtures", "254carbon");

    private PlatformDiff diff;

    @BeforeAll
    void compare(@TempDir Path start) throws IOException {
        String platform = Files.readString(CARBON.resolve("platform.yaml")).replace("\r\n", "\n");
        for (Map.Entry<String, String> change : Map.of(
                        "workers:\n              autoscaling: { min: 2, max: 10, cpu: 70% }",
                        "workers:\n              autoscaling: { min: 2, max: 12, cpu: 70% }",
                        "254carbon/portal, tag: 2.4.0",
                        "254carbon/portal, tag: 2.5.0",
                        "          processor:\n            description",
                        "          reckoner:\n            description",
                        "{ component: processor, path",
                        "{ component: reckoner, path",
                        "              processor: { resources",
                        "              reckoner: { resources")
                .entrySet()) {
            assertThat(platform).containsOnlyOnce(change.getKey());
            platform = platform.replace(change.getKey(), change.getValue());
        }
        String without = platform.replaceFirst("(?s)\n      superset:\n.*?(?=\n      portal:)", "");
        assertThat(without).hasSizeLessThan(platform.length());
        Path file = Files.writeString(start.resolve("platform.yaml"), without);
        PlatformDiff found = new Diff(new PlatformFile(file, start, new NoWords()), start, Base.directory(CARBON))
                .compare(new NoWords());
        diff = new PlatformDiff(
                found.platform(),
                "origin/main (1f0d455), as committed",
                found.after(),
                found.environments(),
                found.argoCd(),
                found.notes());
    }

    @ParameterizedTest
    @EnumSource
    void readsAsCommitted(DiffFormat format) throws IOException {
        GoldenFile.assertSame("254carbon/" + format.fileName(), format.write(diff, Samples.COMMAND));
    }

    @Test
    void givesASoundComment() {
        SoundMarkdown.check(DiffFormat.MARKDOWN.write(diff, Samples.COMMAND));
    }

    private record NoWords() implements Words {
        @Override
        public String command(String task, String... options) {
            return task;
        }

        @Override
        public String option(String name) {
            return name;
        }

        @Override
        public String option(String name, String value) {
            return name + "=" + value;
        }
    }
}
