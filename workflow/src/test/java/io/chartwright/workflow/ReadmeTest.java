package io.chartwright.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chartwright.Chartwright;
import io.chartwright.model.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first screen of the README is true. */
class ReadmeTest {
    private static final String ERROR = "[ERROR] ";

    @TempDir
    Path folder;

    @Test
    void aStaleTreeIsToldAndMendedInTheseWords() throws IOException {
        String readme = Files.readString(Path.of(System.getProperty("chartwright.root"), "README.md"));
        String example = readme.split("```yaml\n")[1].split("```")[0];
        Path file = Files.writeString(folder.resolve("platform.yaml"), example);
        Platform platform = Chartwright.read(file);
        Chartwright.generate(platform).into(folder);
        Files.writeString(file, example.replace("max: 10", "max: 20"));

        Told told = new Told();
        Door door = new Door(told, new TestWords());
        PlatformFile source = new PlatformFile(file, folder, new TestWords());
        assertThatThrownBy(() -> new Check(source, folder, folder.resolve("target/chartwright")).run(door))
                .isInstanceOf(TaskFailure.class);

        List<String> shown = readme.lines()
                .filter(line -> line.startsWith(ERROR))
                .map(line -> "error " + line.substring(ERROR.length()))
                .map(line -> line.replace("target/", folder.toString().replace('\\', '/') + "/target/")
                        .replace("mvn chartwright:", "cw "))
                .toList();
        assertThat(shown).hasSizeGreaterThan(4).isEqualTo(told.lines());

        told.forget();
        new Generate(source, folder, folder.resolve("target/chartwright"), false, Ci.of(null, false)).run(door);

        assertThat(told.lines()).hasSize(3).allSatisfy(line -> assertThat(readme)
                .contains("[INFO] " + line.substring("info ".length())));
    }
}
