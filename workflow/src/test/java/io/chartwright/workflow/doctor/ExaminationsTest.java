package io.chartwright.workflow.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.Chartwright;
import io.chartwright.core.helm.HelmEngine;
import io.chartwright.core.helm.HelmException;
import io.chartwright.core.helm.HelmFinding;
import io.chartwright.core.helm.HelmRequest;
import io.chartwright.core.helm.HelmWay;
import io.chartwright.core.tree.FileTree;
import io.chartwright.core.write.TreeWriter;
import io.chartwright.workflow.PlatformFile;
import io.chartwright.workflow.TestWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each examination of something healthy and of something sick. */
class ExaminationsTest {
    private static final TestWords WORDS = new TestWords();
    private static final FileTree TREE = FileTree.of(Map.of("a.yaml", "a: 1\n", "b/c.yaml", "c: 1\n"));
    private static final String PLATFORM = """
            platform: acme
            repository: https://git.example.com/acme/platform.git
            environments:
              prod: { domain: acme.example, kubernetesVersion: "1.33" }
            charts:
              data-platform:
                subcharts:
                  trino: { type: trino }
            """;

    @TempDir
    Path folder;

    @AfterEach
    void nothingOfALookIsLeft() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all.map(path -> path.getFileName().toString())).noneMatch(name -> name.endsWith(".trial"));
        }
    }

    @Test
    void tellsWhichChartwrightThisIs() throws IOException {
        assertThat(only(new OwnVersion()).found()).matches("\\S+, with schemas of Kubernetes 1\\.\\d+ to 1\\.\\d+");
    }

    @Test
    void looksForAJavaThatIsNewAndWideEnough() throws IOException {
        assertThat(only(new JavaVersion(java("17", "64"))))
                .isEqualTo(Answer.ok("17.0.1 of Acme on Linux amd64, 64 bit"));
        assertThat(only(new JavaVersion(java("26", "64"))).level()).isEqualTo(Level.OK);
        assertThat(only(new JavaVersion(java("11", "64")))).satisfies(isProblem("JAVA_HOME"));
        assertThat(only(new JavaVersion(java("1.8", "64")))).satisfies(isProblem("install Java 17"));
        assertThat(only(new JavaVersion(java("17", "32"))).level()).isEqualTo(Level.WARNING);
        assertThat(only(new JavaVersion(new Machine(Map.of(), Map.of()))).level())
                .isEqualTo(Level.OK);
    }

    @Test
    void looksForABuildToolThatIsNewEnough() throws IOException {
        for (String good : List.of("3.8.7", "3.8.8", "3.10.0", "4.0.0-rc-4", "3.9", "4", "", "99999999999999")) {
            assertThat(only(new BuildToolVersion(new BuildTool("Maven", good, "3.8.7")))
                            .level())
                    .as(good)
                    .isEqualTo(Level.OK);
        }
        for (String old : List.of("3.8.6", "3.6.3", "2.99", "3.8.1-beta-9")) {
            assertThat(only(new BuildToolVersion(new BuildTool("Maven", old, "3.8.7"))))
                    .as(old)
                    .satisfies(isProblem("update Maven"));
        }
    }

    @Test
    void hasTheRealHelmRender() throws IOException {
        HelmEngine real = ServiceLoader.load(HelmEngine.class).findFirst().orElseThrow();

        List<Answer> answers = new HelmAtWork(Optional.of(real)).examine();

        assertThat(answers.get(0).level()).isEqualTo(Level.OK);
        assertThat(answers.get(0).found()).matches("v3\\S+ \\(in process\\) renders a chart as it should");
        assertThat(answers.subList(1, answers.size())).allMatch(answer -> answer.level() == Level.NOTE);
    }

    @Test
    void tellsOfAHelmThatIsMissingOrDoesNotDoItsWork() throws IOException {
        assertThat(only(new HelmAtWork(Optional.empty())).level()).isEqualTo(Level.WARNING);
        assertThat(only(new HelmAtWork(Optional.of(helm("nonsense"))))).satisfies(isProblem("-Dchartwright.helm"));

        HelmEngine broken = new FakeHelm(
                () -> {
                    throw new HelmException("no library");
                },
                List.of(new HelmWay("in process", false, "no library"), new HelmWay("command", true, "Helm v3.1.0")));
        assertThat(new HelmAtWork(Optional.of(broken)).examine())
                .first()
                .satisfies(isProblem("mend what it says"))
                .satisfies(answer -> assertThat(answer.found()).contains("no library"));
        assertThat(new HelmAtWork(Optional.of(broken)).examine())
                .extracting(Answer::found)
                .last()
                .isEqualTo("Helm v3.1.0 would do, and is not taken");
    }

    @Test
    void looksForATemporaryFolderThatMayExecute() throws IOException {
        Machine machine = new Machine(Map.of("java.io.tmpdir", folder.toString(), "os.name", "Linux"), Map.of());

        assertThat(only(new TemporaryFolder(machine, path -> true)).level()).isEqualTo(Level.OK);
        assertThat(only(new TemporaryFolder(machine, path -> false))).satisfies(answer -> {
            assertThat(answer.level()).isEqualTo(Level.WARNING);
            assertThat(answer.found()).contains("noexec");
            assertThat(answer.advice()).contains("-Djna.tmpdir");
        });
        Machine lost =
                new Machine(Map.of("java.io.tmpdir", folder.resolve("gone").toString()), Map.of());
        assertThat(only(new TemporaryFolder(lost, path -> true))).satisfies(isProblem("-Djava.io.tmpdir"));
    }

    @Test
    void tellsABuildServer() throws IOException {
        assertThat(only(new ContinuousIntegration(new Machine(Map.of(), Map.of()), WORDS))
                        .level())
                .isEqualTo(Level.OK);
        assertThat(only(new ContinuousIntegration(new Machine(Map.of(), Map.of("CI", "true")), WORDS)))
                .satisfies(answer -> {
                    assertThat(answer.level()).isEqualTo(Level.NOTE);
                    assertThat(answer.advice()).contains("cw check");
                });
    }

    @Test
    void triesToWriteWhereTheTreeIsToGo() throws IOException {
        assertThat(new OutputFolder(folder, free(1L << 40), WORDS).examine().get(0))
                .satisfies(answer -> assertThat(answer.level()).isEqualTo(Level.OK))
                .satisfies(answer -> assertThat(answer.found()).contains("can be written to"));
        assertThat(new OutputFolder(folder.resolve("not/there"), free(-1), WORDS)
                        .examine()
                        .get(0)
                        .found())
                .endsWith("is not there yet, and can be made");
        assertThat(folder.resolve("not")).doesNotExist();

        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(new OutputFolder(file, free(-1), WORDS).examine())
                .singleElement()
                .satisfies(isProblem("--outputDirectory=<folder>"));
    }

    @Test
    void tellsOfAFullDisk() throws IOException {
        assertThat(new OutputFolder(folder, free(0), WORDS).examine()).last().satisfies(isProblem("delete something"));
        assertThat(new OutputFolder(folder, free(10 << 20), WORDS).examine())
                .last()
                .satisfies(answer -> assertThat(answer.level()).isEqualTo(Level.WARNING))
                .satisfies(answer -> assertThat(answer.found()).contains("10 MB"));
    }

    @Test
    void followsALinkToTheOutputFolderAndSaysSo() throws IOException {
        Path real = Files.createDirectory(folder.resolve("real"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);

        assertThat(new OutputFolder(link, free(-1), WORDS).examine().get(0).found())
                .contains("link, which really is " + real.toRealPath());
    }

    @Test
    void looksForAGitRepositoryThatKeepsLineEnds() throws IOException {
        Path tree = Files.createDirectory(folder.resolve("tree"));
        Files.createDirectory(folder.resolve(".git"));
        TreeWriter.into(tree).write(TREE);
        assertThat(only(new GitRepository(tree, WORDS)).found()).endsWith("with LF in all generated files");

        Files.writeString(folder.resolve(".gitattributes"), "# ends\n* text=auto eol=lf\n");
        assertThat(only(new GitRepository(tree, WORDS)).found()).endsWith("whose .gitattributes keep LF");

        Files.writeString(tree.resolve("a.yaml"), "a: 1\r\n");
        assertThat(only(new GitRepository(tree, WORDS))).satisfies(answer -> {
            assertThat(answer.level()).isEqualTo(Level.WARNING);
            assertThat(answer.advice()).contains("* text=auto eol=lf");
        });
    }

    @Test
    void tellsOfAFolderInNoRepository() throws IOException {
        Path root = folder.getRoot();
        assertThat(only(new GitRepository(root.resolve("no-such-folder"), WORDS)))
                .satisfies(answer -> {
                    assertThat(answer.level()).isEqualTo(Level.NOTE);
                    assertThat(answer.advice()).contains("git init");
                });
    }

    @Test
    void looksIntoTheLockFile() throws IOException {
        assertThat(only(new LockSound(folder, WORDS)).found()).contains("none yet");
        TreeWriter.into(folder).write(TREE);
        assertThat(only(new LockSound(folder, WORDS))).isEqualTo(Answer.ok("lists 2 files, all of them there"));

        Path run = Files.createDirectory(folder.resolve(".chartwright-run"));
        assertThat(only(new LockSound(folder, WORDS)).found())
                .isEqualTo(".chartwright-run is there: a run is under way, or one was killed");
        Files.delete(run);

        Files.delete(folder.resolve("a.yaml"));
        assertThat(only(new LockSound(folder, WORDS))).satisfies(answer -> {
            assertThat(answer.level()).isEqualTo(Level.WARNING);
            assertThat(answer.found()).isEqualTo("of the files that it lists, 1 gone, such as a.yaml");
            assertThat(answer.advice()).contains("cw generate");
        });
    }

    @Test
    void tellsOfALockThatCannotBeRead() throws IOException {
        Path lock = folder.resolve(".chartwright.lock");
        Files.writeString(lock, "<<<<<<< ours\n{}\n=======\n{}\n>>>>>>> theirs\n");
        assertThat(only(new LockSound(folder, WORDS))).satisfies(isProblem("git checkout --ours"));

        Files.writeString(lock, "{}");
        assertThat(only(new LockSound(folder, WORDS))).satisfies(isProblem("restore the file from Git"));
    }

    @Test
    void aConflictInTheLockThatGeneratingMendsIsNoProblem() throws IOException {
        String side = "{\n<<<<<<< ours\n  \"formatVersion\": 1,\n=======\n  \"formatVersion\": 1,\n>>>>>>> theirs\n"
                + "  \"files\": {}\n}\n";
        Files.writeString(folder.resolve(".chartwright.lock"), side);

        assertThat(only(new LockSound(folder, WORDS))).satisfies(answer -> {
            assertThat(answer.level()).isEqualTo(Level.WARNING);
            assertThat(answer.advice()).contains("cw generate --overwriteEdited");
        });
    }

    @Test
    void readsThePlatform() throws IOException {
        assertThat(only(new PlatformReadable(read(PLATFORM), WORDS)).found())
                .isEqualTo("platform.yaml: acme, 1 environment of Kubernetes 1.33, 1 chart");
        assertThat(only(new PlatformReadable(Optional.empty(), WORDS))).satisfies(answer -> {
            assertThat(answer.level()).isEqualTo(Level.NOTE);
            assertThat(answer.advice()).contains("--platform=<file>");
        });
        assertThat(only(new PlatformReadable(read("platfrom: acme\n"), WORDS))).satisfies(isProblem("cw validate"));
    }

    @Test
    void comparesTheTreeWithThePlatform() throws IOException {
        Optional<Supplier<ReadPlatform>> read = read(PLATFORM);
        assertThat(only(new TreeFresh(read, folder, WORDS)))
                .satisfies(answer -> assertThat(answer.level()).isEqualTo(Level.WARNING))
                .satisfies(answer -> assertThat(answer.found()).matches("of \\d+ files, \\d+ missing"))
                .satisfies(answer -> assertThat(answer.advice()).isEqualTo("run cw generate"));

        FileTree tree = Chartwright.render(read.orElseThrow().get().platform().orElseThrow());
        TreeWriter.into(folder).ofPlatform("acme").write(tree);
        assertThat(only(new TreeFresh(read, folder, WORDS)))
                .isEqualTo(Answer.ok(tree.size() + " files, all as the platform says"));

        String edited = tree.files().firstKey();
        Files.writeString(folder.resolve(edited), "by hand\n");
        assertThat(only(new TreeFresh(read, folder, WORDS)))
                .satisfies(isProblem("--overwriteEdited"))
                .satisfies(answer -> assertThat(answer.found()).contains(edited));

        assertThat(new TreeFresh(read("platfrom: acme\n"), folder, WORDS).examine())
                .isEmpty();
        assertThat(new TreeFresh(Optional.empty(), folder, WORDS).examine()).isEmpty();
    }

    @Test
    void aConflictInTheLockIsToldOfTheLockAlone() throws IOException {
        Optional<Supplier<ReadPlatform>> read = read(PLATFORM);
        TreeWriter.into(folder)
                .write(Chartwright.render(read.orElseThrow().get().platform().orElseThrow()));
        Files.writeString(folder.resolve(".chartwright.lock"), "<<<<<<< ours\n{}\n=======\n{}\n>>>>>>> theirs\n");

        assertThat(only(new TreeFresh(read, folder, WORDS)).level()).isEqualTo(Level.OK);
    }

    private Optional<Supplier<ReadPlatform>> read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("platform.yaml"), text);
        PlatformFile source = new PlatformFile(file, folder, WORDS);
        return Optional.of(() -> ReadPlatform.of(source));
    }

    private static ToLongFunction<Path> free(long bytes) {
        return there -> bytes;
    }

    private static Answer only(Examination examination) throws IOException {
        List<Answer> answers = examination.examine();
        assertThat(answers).hasSize(1);
        return answers.get(0);
    }

    private static Consumer<Answer> isProblem(String advice) {
        return answer -> {
            assertThat(answer.level()).isEqualTo(Level.PROBLEM);
            assertThat(answer.advice()).contains(advice);
        };
    }

    private static Machine java(String feature, String bits) {
        return new Machine(
                Map.of(
                        "java.specification.version",
                        feature,
                        "java.version",
                        feature + ".0.1",
                        "java.vendor",
                        "Acme",
                        "os.name",
                        "Linux",
                        "os.arch",
                        "amd64",
                        "sun.arch.data.model",
                        bits),
                Map.of());
    }

    private static HelmEngine helm(String renders) {
        return new FakeHelm(() -> renders, List.of());
    }

    private record FakeHelm(Supplier<String> rendered, List<HelmWay> ways) implements HelmEngine {
        @Override
        public String description() {
            return "Helm v0 (fake)";
        }

        @Override
        public String template(HelmRequest request) {
            return rendered.get();
        }

        @Override
        public List<HelmFinding> lint(HelmRequest request) {
            return List.of();
        }
    }
}
