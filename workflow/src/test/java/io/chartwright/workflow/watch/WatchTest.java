package io.chartwright.workflow.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chartwright.Chartwright;
import io.chartwright.core.tree.FileTree;
import io.chartwright.core.write.TreeWriter;
import io.chartwright.model.Platform;
import io.chartwright.workflow.Ci;
import io.chartwright.workflow.Door;
import io.chartwright.workflow.PlatformSource;
import io.chartwright.workflow.TaskFailure;
import io.chartwright.workflow.TestWords;
import io.chartwright.workflow.Told;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On a real file system, with saves as editors make them; what is waited for are conditions, never times. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class WatchTest {
    private static final String VALUES = "helm/charts/shop/charts/web/values.yaml";

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void thereIsAPlatform() throws IOException {
        file = folder.resolve("platform.yaml");
        Files.createDirectory(folder.resolve("conf"));
        Files.writeString(folder.resolve("conf/app.txt"), "first\n");
        Files.writeString(file, platform(1));
    }

    /** With one pod more than that, so that another number changes one file alone. */
    private static String platform(int replicas) {
        return """
                platform: acme
                repository: https://git.example.com/acme/platform.git
                environments:
                  dev: { domain: dev.acme.example }
                charts:
                  shop:
                    subcharts:
                      web:
                        type: service
                        components:
                          web:
                            image: { repository: acme/web, tag: "1.0" }
                            resources: { cpu: 250m, memory: 512Mi }
                            ports: { http: 8080 }
                            replicas: %d
                            volumes:
                              conf: { files: { app.txt: { file: conf/app.txt } }, mountPath: /etc/web }
                """.formatted(replicas + 1);
    }

    /** How editors save. */
    enum Editor {
        /** Most small ones, and shells. */
        TRUNCATES {
            @Override
            void save(Path file, String text) throws IOException {
                Files.writeString(file, text);
            }
        },
        /** IntelliJ and Emacs: the new text beside it, then renamed over it. */
        RENAMES_OVER {
            @Override
            void save(Path file, String text) throws IOException {
                Path beside = Files.writeString(file.resolveSibling(".#" + file.getFileName()), text);
                Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
            }
        },
        /** Vim: the old file goes aside, the new one is written, the old one goes. */
        MOVES_ASIDE {
            @Override
            void save(Path file, String text) throws IOException {
                Path trial = Files.writeString(file.resolveSibling("4913"), "");
                Files.delete(trial);
                Path aside = file.resolveSibling(file.getFileName() + "~");
                Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
                Files.writeString(file, text);
                Files.delete(aside);
            }
        },
        /** Slow disks: emptied first, filled long after. */
        HESITATES {
            @Override
            void save(Path file, String text) throws IOException {
                Files.writeString(file, "");
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(120));
                Files.writeString(file, text);
            }
        },
        /** In two goes. */
        APPENDS {
            @Override
            void save(Path file, String text) throws IOException {
                Files.writeString(file, text.substring(0, text.length() / 2));
                Files.writeString(file, text.substring(text.length() / 2), StandardOpenOption.APPEND);
            }
        };

        abstract void save(Path file, String text) throws IOException;
    }

    @ParameterizedTest
    @EnumSource
    void regeneratesOnceHoweverAnEditorSaves(Editor editor) throws Exception {
        try (Watched watched = Watched.platform(folder)) {
            watched.tells("Watching platform.yaml and 1 other file or folder").tells("Proven and written: ");
            watched.forget();

            editor.save(file, platform(2));

            watched.tells("Proven and written: 1 written");
            assertThat(watched.all()).noneMatch(line -> line.startsWith("error"));
            assertThat(watched.all())
                    .filteredOn(line -> line.contains("saved: "))
                    .singleElement()
                    .asString()
                    .matches("info platform\\.yaml saved: 1 file changes \\(\\d+ ms\\)");
            assertThat(watched.all()).anyMatch(line -> line.matches("info\\s+\\+.*replicaCount: 3"));
            assertIsTheTreeOfItsPlatform();
        }
    }

    @Test
    void tellsMistakesAndGoesOnWithWhatMendsThem() throws Exception {
        try (Watched watched = Watched.platform(folder)) {
            watched.tells("Proven and written: ");
            FileTree before = Chartwright.render(Chartwright.read(file));

            Files.writeString(file, platform(2).replace("replicas", "replicsa"));
            watched.tells("unknown-field").tells("did you mean").tells("Still watching platform.yaml");
            assertThat(TreeWriter.into(folder).compare(before).isFresh()).isTrue();
            watched.forget();

            Files.writeString(file, platform(3));
            watched.tells("Proven and written: 1 written");
            assertIsTheTreeOfItsPlatform();
        }
    }

    @Test
    void startsWithAMistakeAndWaitsForTheFileThatIsMissing() throws Exception {
        Files.delete(folder.resolve("conf/app.txt"));
        Files.delete(folder.resolve("conf"));
        try (Watched watched = Watched.platform(folder)) {
            watched.tells("missing-file");
            watched.forget();

            Files.createDirectory(folder.resolve("conf"));
            Files.writeString(folder.resolve("conf/app.txt"), "here now\n");

            watched.tells("conf/app.txt saved").tells("Proven and written: ");
            assertIsTheTreeOfItsPlatform();
        }
    }

    @Test
    void waitsForAPlatformThatIsNotThereYet() throws Exception {
        Files.delete(file);
        try (Watched watched = Watched.platform(folder)) {
            watched.tells("no-platform");
            watched.forget();

            Files.writeString(file, platform(2));

            watched.tells("Proven and written: ");
            assertIsTheTreeOfItsPlatform();
        }
    }

    @Test
    void seesFilesThatPlatformsNameAlsoAfterTheirFolderWentAndCameBack() throws Exception {
        try (Watched watched = Watched.platform(folder)) {
            watched.tells("Proven and written: ");
            watched.forget();
            Files.writeString(folder.resolve("conf/app.txt"), "second\n");
            watched.tells("conf/app.txt saved: ").tells("Proven and written: ");
            assertIsTheTreeOfItsPlatform();

            watched.forget();
            Files.move(folder.resolve("conf"), folder.resolve("elsewhere"));
            watched.tells("missing-file");
            watched.forget();
            Files.move(folder.resolve("elsewhere"), folder.resolve("conf"));
            Files.writeString(folder.resolve("conf/app.txt"), "third\n");
            watched.tells("Proven and written: ");
            watched.await("the last text", () -> isTheTreeOfItsPlatform());

            watched.forget();
            Files.writeString(folder.resolve("conf/app.txt"), "fourth\n");
            watched.tells("conf/app.txt saved: ").tells("Proven and written: ");
            assertIsTheTreeOfItsPlatform();
        }
    }

    @Test
    void saysInOneLineThatNothingChanges() throws Exception {
        try (Watched watched = Watched.platform(folder)) {
            watched.tells("Proven and written: ");
            watched.forget();

            Files.writeString(file, platform(1) + "# a remark\n");
            watched.tells("platform.yaml saved: no generated file changes");
            Files.writeString(file, platform(2));
            watched.tells("Proven and written: 1 written");

            assertThat(watched.all())
                    .filteredOn(line -> line.contains("Proven"))
                    .hasSize(1);
        }
    }

    @Test
    void takesATouchForNoChange() throws Exception {
        try (Watched watched = Watched.platform(folder)) {
            watched.tells("Proven and written: ");
            watched.forget();

            Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
            Files.writeString(file, platform(1));
            Files.writeString(folder.resolve("neighbour.yaml"), "none of its business");
            // What comes after all that is the first that is told.
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            Files.writeString(file, platform(2));
            watched.tells("saved: 1 file changes");

            assertThat(watched.all().get(0)).contains("saved: 1 file changes");
        }
    }

    @Test
    void overwritesNoHandEditsAndGoesOnAsSoonAsTheyAreMended() throws Exception {
        try (Watched watched = Watched.platform(folder)) {
            watched.tells("Proven and written: ");
            Path values = edited();
            String right = Files.readString(values);
            Files.writeString(values, right + "# by hand\n");
            watched.forget();

            Files.writeString(file, platform(2));
            watched.tells("edited-file").tells("Still watching");
            assertThat(values).hasContent(right + "# by hand\n");

            Files.writeString(values, right);
            watched.forget();
            Files.writeString(file, platform(2));
            watched.tells("Proven and written: ");
            assertIsTheTreeOfItsPlatform();
        }
    }

    @Test
    void writesNothingThatIsNotProven() throws Exception {
        try (Watched watched = Watched.platform(folder)) {
            watched.tells("Proven and written: ");
            FileTree before = Chartwright.render(Chartwright.read(file));
            watched.forget();

            Files.writeString(file, platform(1) + "checks: { failOn: info }\n");
            watched.tells("saved: ").tells("Still watching");
            assertThat(TreeWriter.into(folder).compare(before).isFresh()).isTrue();
        }
    }

    @Test
    void fiftySavesInARowEndInTheTreeOfTheLast() throws Exception {
        Random random = new Random(254);
        try (Watched watched = Watched.platform(folder)) {
            watched.tells("Proven and written: ");
            for (int save = 1; save <= 50; save++) {
                Editor editor = Editor.values()[random.nextInt(Editor.values().length)];
                if (random.nextInt(4) == 0) {
                    editor.save(folder.resolve("conf/app.txt"), "text " + save + "\n");
                } else {
                    String text = platform(1 + random.nextInt(40));
                    editor.save(file, save < 50 && random.nextInt(5) == 0 ? text.replace("type:", "tpye:") : text);
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(150)));
            }
            watched.forget();
            Editor.TRUNCATES.save(file, platform(41));

            watched.await("the last tree", this::isTheTreeOfItsPlatform);
            watched.tells("Proven and written: ");
        }
    }

    @Test
    void findsBySweepingWhatTheSystemDoesNotTell() throws Exception {
        Path real = folder.resolve("real/platform.yaml");
        Files.createDirectory(real.getParent());
        Files.move(file, real);
        Files.createSymbolicLink(file, real);
        try (Watched watched = Watched.platform(
                folder, new Patience(Duration.ofMillis(30), Duration.ofMillis(300), Duration.ofMillis(50)))) {
            watched.tells("Proven and written: ");
            watched.forget();

            Files.writeString(real, platform(2));

            watched.tells("Proven and written: 1 written");
        }
    }

    @Test
    void refusesInCi() {
        Told told = new Told();
        Watch watch = new Watch(
                () -> {
                    throw new AssertionError("nothing is read");
                },
                folder,
                false,
                Ci.of("true", false));

        assertThatThrownBy(() -> watch.run(new Door(told, new TestWords()))).isInstanceOf(TaskFailure.class);
        assertThat(told.lines()).anyMatch(line -> line.contains("writes-in-ci"));
    }

    /** As where an editor empties a file in the moment in which it is read. */
    @ParameterizedTest
    @ValueSource(longs = {0, 100})
    void mistakesOfWhatWasReadInTheMiddleOfASaveAreNotTold(long hesitation) throws Exception {
        AtomicInteger readings = new AtomicInteger();
        Watch watch = new Watch(
                () -> new PlatformSource() {
                    @Override
                    public String name() {
                        return "platform.yaml";
                    }

                    @Override
                    public Platform platform() {
                        return Chartwright.read(file);
                    }

                    @Override
                    public Platform platform(Consumer<Path> asked) {
                        asked.accept(file);
                        if (readings.incrementAndGet() != 3) {
                            return platform();
                        }
                        write("");
                        try {
                            return platform();
                        } finally {
                            finishSaving(WatchTest.platform(3), hesitation);
                        }
                    }
                },
                folder,
                false,
                Ci.of(null, false));
        try (Watched watched = Watched.of(watch, Watched.WITHOUT_SWEEP)) {
            watched.tells("Proven and written: ");
            watched.forget();

            Files.writeString(file, platform(2));

            watched.tells("Proven and written: 1 written");
            assertThat(watched.all()).noneMatch(line -> line.startsWith("error"));
            assertIsTheTreeOfItsPlatform();
        }
    }

    private void finishSaving(String text, long hesitation) {
        if (hesitation == 0) {
            write(text);
            return;
        }
        Thread editor = new Thread(() -> {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(hesitation));
            write(text);
        });
        editor.start();
    }

    private void write(String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aFaultInOneRoundEndsNoWatch() throws Exception {
        AtomicInteger opened = new AtomicInteger();
        AtomicInteger closed = new AtomicInteger();
        Watch watch = new Watch(
                () -> {
                    int number = opened.incrementAndGet();
                    return new PlatformSource() {
                        @Override
                        public String name() {
                            return "a class";
                        }

                        @Override
                        public Platform platform() {
                            return Chartwright.read(file);
                        }

                        @Override
                        public Platform platform(Consumer<Path> asked) {
                            asked.accept(file);
                            Platform platform = Chartwright.read(file);
                            if (number == 3) {
                                throw new IllegalStateException("thirteen");
                            }
                            return platform;
                        }

                        @Override
                        public void close() {
                            closed.incrementAndGet();
                        }
                    };
                },
                folder,
                false,
                Ci.of(null, false));
        try (Watched watched = Watched.of(watch, Watched.WITHOUT_SWEEP)) {
            watched.tells("Proven and written: ");
            Files.writeString(file, platform(2));
            watched.tells("thirteen").tells("report it");
            watched.forget();
            Files.writeString(file, platform(3));
            watched.tells("Proven and written: ");
            watched.await("all sources closed", () -> closed.get() == opened.get());
        }
    }

    private Path edited() {
        return folder.resolve(VALUES);
    }

    private void assertIsTheTreeOfItsPlatform() {
        assertThat(TreeWriter.into(folder)
                        .compare(Chartwright.render(Chartwright.read(file)))
                        .differences())
                .isEmpty();
    }

    private boolean isTheTreeOfItsPlatform() {
        return TreeWriter.into(folder)
                .compare(Chartwright.render(Chartwright.read(file)))
                .isFresh();
    }
}
