package io.chartwright.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chartwright.Chartwright;
import io.chartwright.core.write.TreeWriter;
import io.chartwright.model.Platform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {
    private static final String API = "helm/charts/apps/charts/api/values.yaml";

    @TempDir
    Path folder;

    @TempDir
    Path outside;

    private Path reports;
    private final Told told = new Told();
    private int readings;

    @BeforeEach
    void thereIsAFreshTree() throws IOException {
        reports = folder.resolve("target/chartwright");
        Files.writeString(folder.resolve("platform.yaml"), platform("1.0.0"));
        generate();
    }

    @Test
    void aFreshTreePassesInOneLine() throws IOException {
        check();

        assertThat(told.texts())
                .singleElement()
                .asString()
                .matches("The tree is what platform\\.yaml says: \\d+ files");
        assertThat(reports.resolve("check.diff")).doesNotExist();
    }

    @Test
    void aStaleTreeFailsAndSaysWhatMendsIt() throws IOException {
        Files.writeString(folder.resolve("platform.yaml"), platform("2.0.0"));

        assertThatThrownBy(this::check)
                .isInstanceOf(TaskFailure.class)
                .hasMessage("2 files are not what platform.yaml says");

        assertThat(told.texts())
                .containsExactly(
                        "The tree is not what platform.yaml says:",
                        "  stale    helm/charts/apps/charts/api/Chart.yaml",
                        "      -appVersion: 1.0.0",
                        "      +appVersion: 2.0.0",
                        "  stale    " + API,
                        "      -    tag: 1.0.0",
                        "      +    tag: 2.0.0",
                        "The whole difference:  "
                                + reports.resolve("check.diff").toString().replace('\\', '/'),
                        "Mend it with:  cw generate");
        assertThat(reports.resolve("check.diff")).content().contains("+    tag: 2.0.0\n");
    }

    @Test
    void aLockThatIsLostOrBrokenIsToBeMendedFirst() throws IOException {
        Path lock = folder.resolve(".chartwright.lock");
        String sound = Files.readString(lock);
        Files.writeString(folder.resolve("platform.yaml"), platform("2.0.0"));

        Files.writeString(lock, sound.substring(0, sound.length() / 2));
        assertThatThrownBy(this::check).isInstanceOf(TaskFailure.class);
        assertThat(told.texts())
                .anyMatch(line -> line.startsWith("  blocked  .chartwright.lock  (cannot tell which files")
                        && line.contains("restore the file from Git"))
                .contains("Mend .chartwright.lock first: it lists what Chartwright wrote.")
                .noneMatch(line -> line.contains("move it away"));
        told.forget();

        Files.delete(lock);
        assertThatThrownBy(this::check).isInstanceOf(TaskFailure.class);
        assertThat(told.texts())
                .anyMatch(line -> line.startsWith("If .chartwright.lock is lost, restore it from Git first"))
                .noneMatch(line -> line.contains("move it away"));
    }

    @Test
    void aPlatformThatHasANewNameIsToldWithTheCommandForIt() throws IOException {
        Files.writeString(folder.resolve("platform.yaml"), platform("1.0.0").replace("acme\n", "acme-two\n"));

        assertThatThrownBy(this::check).isInstanceOf(TaskFailure.class);

        assertThat(told.texts()).last().asString().endsWith("  cw generate --overwriteEdited");
    }

    @Test
    void aTreeIsToldThoughItsDifferenceCannotBeWritten() throws IOException {
        Files.writeString(folder.resolve("platform.yaml"), platform("2.0.0"));
        Files.createDirectories(reports.resolve("check.diff/taken"));

        assertThatThrownBy(this::check)
                .isInstanceOf(TaskFailure.class)
                .hasMessage("2 files are not what platform.yaml says");

        assertThat(told.texts())
                .anyMatch(line -> line.matches("The whole difference:  cannot be written to .*/check.diff: .+"))
                .last()
                .isEqualTo("Mend it with:  cw generate");
        generate();
        check();
    }

    @Test
    void theDifferenceGoesWhenTheTreeIsMended() throws IOException {
        Files.writeString(folder.resolve("platform.yaml"), platform("2.0.0"));
        assertThatThrownBy(this::check).isInstanceOf(TaskFailure.class);
        generate();

        check();

        assertThat(reports.resolve("check.diff")).doesNotExist();
    }

    @Test
    void whatIsWrongWithThePlatformIsToldAsElsewhere() throws IOException {
        Files.writeString(folder.resolve("platform.yaml"), platform("1.0.0").replace("cpu:", "cpus:"));

        assertThatThrownBy(this::check).isInstanceOf(TaskFailure.class);

        assertThat(told.texts().get(0)).startsWith("platform.yaml:").contains("error unknown-field");
    }

    @Test
    void nothingIsMadeAgainWhileNothingChanges() throws IOException {
        check();
        assertThat(readings).isEqualTo(1);
        told.forget();

        check();

        assertThat(readings).isEqualTo(1);
        assertThat(told.texts()).singleElement().asString().startsWith("The tree is what platform.yaml says:");
    }

    @Test
    void nothingIsMadeAgainAfterGenerating() throws IOException {
        new Generate(file(), folder, reports, false, Ci.of(null, false)).run(door());
        told.forget();

        check();

        assertThat(readings).isZero();
        assertThat(told.texts()).singleElement().asString().startsWith("The tree is what platform.yaml says:");
    }

    @Test
    void whatChangesWhileItIsReadIsSeenByTheNextCheck() throws IOException {
        for (String input : List.of("platform.yaml", "conf/app.yaml")) {
            String before = Files.readString(folder.resolve(input));
            Runnable save = () -> write(folder.resolve(input), before.replace("1", "2"));

            new Check(new Counted(file(), save), folder, reports).run(door());
            assertThatThrownBy(this::check).isInstanceOf(TaskFailure.class);

            write(folder.resolve(input), before);
            new Generate(new Counted(file(), save), folder, reports, false, Ci.of(null, false)).run(door());
            assertThatThrownBy(this::check).isInstanceOf(TaskFailure.class);

            write(folder.resolve(input), before);
        }
    }

    @Test
    void aTreeThatIsEditedAfterItWasGeneratedIsSeen() throws IOException {
        new Generate(file(), folder, reports, false, Ci.of(null, false)).run(door());
        Files.writeString(folder.resolve(API), "b: 1\n");

        assertThatThrownBy(this::check).isInstanceOf(TaskFailure.class);
    }

    @Test
    void anyChangeIsSeenThroughAStamp() throws IOException {
        List<Change> changes = List.of(
                () -> Files.writeString(folder.resolve("platform.yaml"), platform("2.0.0")),
                () -> Files.writeString(folder.resolve("conf/app.yaml"), "b: 1\n"),
                () -> {
                    Path elsewhere = Files.move(folder.resolve("conf/app.yaml"), outside.resolve("app.yaml"));
                    Files.createSymbolicLink(folder.resolve("conf/app.yaml"), elsewhere);
                },
                () -> Files.writeString(folder.resolve(API), "b: 1\n"),
                () -> Files.delete(folder.resolve(API)),
                () -> {
                    Files.move(folder.resolve(API), folder.resolve("moved"));
                    Files.createSymbolicLink(folder.resolve(API), folder.resolve("moved"));
                },
                () -> Files.delete(folder.resolve(".chartwright.lock")),
                () -> Files.writeString(
                        folder.resolve(".chartwright.lock"),
                        Files.readString(folder.resolve(".chartwright.lock"))
                                .replaceFirst("[0-9a-f]{64}", "0".repeat(64))));
        for (Change change : changes) {
            check();
            change.make();
            assertThatThrownBy(this::check).isInstanceOf(TaskFailure.class);
            Files.writeString(folder.resolve("platform.yaml"), platform("1.0.0"));
            Files.deleteIfExists(folder.resolve(API));
            Files.deleteIfExists(folder.resolve("conf/app.yaml"));
            generate();
        }
    }

    @Test
    void aStampIsForOneTreeAndOneBuildAlone() throws IOException {
        check();
        readings = 0;
        Path stamp = stamp();
        String text = Files.readString(stamp);
        String build = text.lines().toList().get(1);

        Files.writeString(stamp, text.replace(build, "0".repeat(64)));
        check();
        assertThat(readings).isEqualTo(1);
        assertThat(stamp).hasContent(text);

        Path copy = folder.resolve("copy");
        TreeWriter.into(copy).write(Chartwright.render(file().platform()));
        assertThatThrownBy(() -> check(copy)).isInstanceOf(TaskFailure.class); // Its lock has no name.
        assertThat(readings).isEqualTo(2);
    }

    /** As a commit of somebody who knows where the checkout will lie and what checks it. */
    @Test
    void aStampThatCameWithItsFolderIsNone() throws IOException {
        check();
        readings = 0;
        Path there = Files.move(reports, folder.resolve("there"));
        Files.createDirectory(reports);
        try (Stream<Path> all = Files.list(there)) {
            for (Path file : all.toList()) {
                Files.move(file, reports.resolve(file.getFileName()));
            }
        }

        check();

        assertThat(readings).isEqualTo(1);
    }

    @Test
    void stampsThatMakeNoSenseAreNone() throws IOException {
        check();
        for (String nonsense :
                List.of("", "\n\n\n\n\n", "\0", Files.readString(stamp()).repeat(2))) {
            readings = 0;
            Files.writeString(stamp(), nonsense);
            check();
            assertThat(readings).isEqualTo(1);
        }
    }

    private Path stamp() throws IOException {
        try (Stream<Path> all = Files.list(reports)) {
            return all.filter(file -> file.toString().endsWith(".stamp"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void generate() throws IOException {
        Files.createDirectories(folder.resolve("conf"));
        Files.writeString(folder.resolve("conf/app.yaml"), "a: 1\n");
        TreeWriter.into(folder).ofPlatform("acme").overwriteEdited(true).write(Chartwright.render(file().platform()));
    }

    private void check() throws IOException {
        check(folder);
    }

    private void check(Path tree) throws IOException {
        new Check(new Counted(file(), () -> {}), tree, reports).run(door());
    }

    private Door door() {
        return new Door(told, new TestWords());
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PlatformFile file() {
        return new PlatformFile(folder.resolve("platform.yaml"), folder, new TestWords());
    }

    private static String platform(String tag) {
        return """
                platform: acme
                repository: https://git.example.com/acme/platform.git
                environments:
                  prod: { domain: acme.example, revision: v1.0.0 }
                charts:
                  apps:
                    subcharts:
                      api:
                        type: service
                        components:
                          web:
                            image: { repository: acme/api, tag: TAG }
                            resources: { cpu: 250m, memory: 512Mi }
                            ports: { http: 8080 }
                            volumes:
                              conf: { files: { app.yaml: { file: conf/app.yaml } }, mountPath: /etc/app }
                """.replace("TAG", tag);
    }

    private interface Change {
        void make() throws IOException;
    }

    /** Counts how often the platform is read, after which something else may happen. */
    private final class Counted implements PlatformSource {
        private final PlatformFile file;
        private final Runnable afterReading;

        Counted(PlatformFile file, Runnable afterReading) {
            this.file = file;
            this.afterReading = afterReading;
        }

        @Override
        public String name() {
            return file.name();
        }

        @Override
        public Optional<Path> file() {
            return file.file();
        }

        @Override
        public Platform platform() {
            return platform(path -> {});
        }

        @Override
        public Platform platform(Consumer<Path> asked) {
            readings++;
            Platform platform = file.platform(asked);
            afterReading.run();
            return platform;
        }

        @Override
        public @Nullable String text(String wanted) {
            return file.text(wanted);
        }
    }
}
