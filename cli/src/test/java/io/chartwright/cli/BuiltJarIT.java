package io.chartwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The built jar, run by a Java of its own in a folder whose name is not easy. */
class BuiltJarIT {
    private static final String JAR = System.getProperty("chartwright.jar");
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final String PLATFORM = """
            platform: acme
            repository: https://git.example.com/acme/platform.git
            environments:
              dev: { domain: dev.acme.example }
              prod: { domain: acme.example, revision: v1.0.0 }
            charts:
              shop:
                subcharts:
                  echo:
                    type: service
                    components:
                      main:
                        image: { repository: example.com/echo, tag: "1" }
                        resources: { cpu: 100m, memory: 128Mi }
                        ports: { http: 8080 }
                        readinessProbe: { path: /, port: http }
                        env: { GREETING: "Grüße, ıİ" }
            """;

    @TempDir
    Path temp;

    private Path folder;

    @BeforeEach
    void thereIsAPlatform() throws IOException {
        folder = Files.createDirectories(temp.resolve("my platform"));
        Files.writeString(folder.resolve("platform.yaml"), PLATFORM);
    }

    @Test
    void aTreeIsGeneratedCheckedEditedAndMended() throws Exception {
        Trial generated = jar("generate");
        assertThat(generated.err()).isEmpty();
        assertThat(generated.code()).isZero();
        assertThat(generated.out())
                .contains("  written  helm/charts/shop/Chart.yaml")
                .contains("(Helm v3.");

        Trial fresh = jar("check");
        assertThat(fresh.code()).isZero();
        assertThat(fresh.err()).isEmpty();
        assertThat(fresh.out()).contains("The tree is what platform.yaml says");

        Path values = folder.resolve("helm/charts/shop/values.yaml");
        Files.writeString(values, Files.readString(values) + "# by hand\n");
        Trial edited = jar("check", "--platform", "platform.yaml");
        assertThat(edited.code()).isEqualTo(1);
        assertThat(edited.out()).isEmpty();
        assertThat(edited.err())
                .contains("helm/charts/shop/values.yaml")
                .contains("chartwright generate --platform platform.yaml --overwrite-edited")
                .doesNotContain("\tat ");

        assertThat(jar("generate").code()).isEqualTo(1);
        assertThat(jar("generate", "--overwrite-edited").code()).isZero();
        assertThat(jar("check").code()).isZero();
    }

    @Test
    void validationTellsAndReports() throws Exception {
        Trial validated = jar("validate", "--reports", "json", "--report-directory", "out put");

        assertThat(validated.code()).isZero();
        assertThat(validated.out()).contains("passed: no findings");
        assertThat(folder.resolve("out put/chartwright-report.json")).exists();
        assertThat(folder.resolve("target")).doesNotExist();
    }

    @Test
    void renderingPrintsManifestsAndNothingElse() throws Exception {
        Trial rendered = jar("render", "--environment", "prod");

        assertThat(rendered.code()).isZero();
        assertThat(rendered.err()).isEmpty();
        assertThat(rendered.out())
                .startsWith("---\n# Source: shop/charts/echo/templates/")
                .contains("kind: Deployment")
                .contains("Grüße, ıİ");
    }

    @Test
    void renderedFilesAreNamedAsTheUserSeesThem() throws Exception {
        Trial rendered = jar("render", "--environment", "prod", "--rendered-directory", "target/manifests");

        assertThat(rendered).isEqualTo(new Trial(0, "  rendered  target/manifests/prod/shop.yaml\n", ""));
        assertThat(folder.resolve("target/manifests/prod/shop.yaml")).content().contains("kind: Deployment");
    }

    @Test
    void aReaderThatHasEnoughIsNoFailure() throws Exception {
        Trial piped = run(
                Map.of(),
                "sh",
                "-c",
                "for i in 1 2 3 4 5 6 7 8; do \"$0\" -jar \"$1\" help validate; done | head -n 1",
                JAVA,
                JAR);

        assertThat(piped.err()).isEmpty();
        assertThat(piped.out()).isEqualTo("Usage: chartwright validate [OPTIONS]\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "C.UTF-8", "tr_TR.UTF-8"})
    void whatIsPrintedIsTheSameInAnyLocale(String locale) throws Exception {
        Trial rendered = run(Map.of("LC_ALL", locale), JAVA, "-jar", JAR, "render", "--environment", "dev");

        assertThat(rendered.code()).isZero();
        assertThat(rendered.out()).contains("Grüße, ıİ");
    }

    @Test
    void aPathThatTheLocaleCannotSayIsToldWithWhatCan() throws Exception {
        Trial check = run(
                Map.of("LC_ALL", "C"),
                "sh",
                "-c",
                "\"$0\" -jar \"$1\" check --platform \"$(printf 'gr\\303\\274n')\"",
                JAVA,
                JAR);

        assertThat(check.code()).isEqualTo(2);
        assertThat(check.err())
                .startsWith("chartwright: Invalid value for option '--platform': the locale has not all letters")
                .contains("C.UTF-8");
    }

    @Test
    void aTreeThatCannotBeWrittenIsTheFaultOfTheMachine() throws Exception {
        Files.writeString(folder.resolve("blocked"), "");

        Trial broken = jar("generate", "--output-directory", "blocked");

        assertThat(broken.code()).isEqualTo(3);
        assertThat(broken.err()).contains("error cannot-write").doesNotContain("\tat ");
    }

    @Test
    void inTurkishWordsAreStillWords() throws Exception {
        Trial validated = run(
                Map.of(),
                JAVA,
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Dfile.encoding=ISO-8859-9",
                "-jar",
                JAR,
                "validate",
                "--fail-on",
                "info",
                "--reports",
                "junit,sarif");

        assertThat(validated.err()).isEmpty();
        assertThat(validated.code()).isZero();
    }

    @Test
    void anUnknownOptionIsWrongUsage() throws Exception {
        Trial wrong = jar("generate", "--overwrite");

        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.out()).isEmpty();
        assertThat(wrong.err()).contains("--overwrite-edited").doesNotContain("\tat ");
    }

    @Test
    void ciIsNoPlaceToGenerate() throws Exception {
        Trial refused = run(Map.of("CI", "true"), JAVA, "-jar", JAR, "generate");

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("writes-in-ci").contains("chartwright check");
        assertThat(folder.resolve("helm")).doesNotExist();
    }

    @Test
    void whatCannotBeWrittenIsToldInALine() throws Exception {
        Files.writeString(folder.resolve("blocked"), "");

        Trial broken = jar("render", "--rendered-directory", "blocked");

        assertThat(broken.code()).isEqualTo(3);
        assertThat(broken.err()).contains("blocked").doesNotContain("\tat ");
    }

    @Test
    void theVersionIsThatOfTheJar() throws Exception {
        try (JarFile jar = new JarFile(JAR)) {
            String version = jar.getManifest().getMainAttributes().getValue("Implementation-Version");

            assertThat(version).isNotBlank();
            assertThat(jar("--version").out()).isEqualTo("chartwright " + version + "\n");
        }
    }

    @Test
    void commandsThatNeedNoHelmLoadNone() throws Exception {
        jar("generate");

        Trial check = run(Map.of(), JAVA, "-Xlog:class+load", "-jar", JAR, "check");

        assertThat(check.code()).isZero();
        assertThat(check.out())
                .contains("io.chartwright.workflow.Check")
                .doesNotContain(" com.sun.jna.")
                .doesNotContain(" com.marcnuri.");
    }

    @Test
    void theJarHasOneOfEachLicenceAndNoSignatures() throws Exception {
        try (JarFile jar = new JarFile(JAR)) {
            List<String> names = jar.stream().map(entry -> entry.getName()).toList();

            assertThat(names)
                    .contains("META-INF/LICENSE", "META-INF/NOTICE", "META-INF/THIRD-PARTY.md")
                    .noneMatch(name -> name.matches("META-INF/[^/]+\\.(SF|RSA|DSA|EC)"))
                    .noneMatch(name -> name.endsWith("module-info.class"));
            assertThat(jar.isMultiRelease()).isTrue();
            String thirdParties = new String(
                    jar.getInputStream(jar.getEntry("META-INF/THIRD-PARTY.md")).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(names.stream()
                            .filter(name -> name.matches("META-INF/maven/[^/]+/[^/]+/pom\\.properties"))
                            .map(name -> name.split("/")[2])
                            .filter(group -> !group.equals("io.chartwright"))
                            .distinct())
                    .isNotEmpty()
                    .allMatch(thirdParties::contains, "is named among what comes from others");
        }
    }

    /** The library of Helm takes signals for itself when it is loaded; the engine gives them back. */
    @Test
    void aWatchEndsAtOnceWhenItIsToldTo() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(JAVA, "-jar", JAR, "generate", "--watch")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(temp.resolve("log").toFile());
        builder.environment().remove("CI");
        Process watch = builder.start();
        try {
            for (int i = 0; i < 1200 && !Files.exists(folder.resolve(".chartwright.lock")); i++) {
                Thread.sleep(100);
            }
            assertThat(folder.resolve("helm/charts/shop/Chart.yaml")).exists();

            watch.destroy();

            assertThat(watch.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(watch.exitValue()).isEqualTo(128 + 15);
            assertThat(temp.resolve("log")).content().doesNotContain("\tat ");
        } finally {
            watch.destroyForcibly();
        }
    }

    @Test
    void ctrlCEndsAWatchAtOnceAndLeavesNoHalfWrittenFile() throws Exception {
        Path whole = temp.resolve("whole");
        assertThat(jar("generate", "--output-directory", whole.toString()).code())
                .isZero();
        // Whoever is started in the background may have been told to ignore the signal, and passes that on.
        ProcessBuilder builder = new ProcessBuilder(
                        "env", "--default-signal=INT", JAVA, "-jar", JAR, "generate", "--watch")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(temp.resolve("log").toFile());
        builder.environment().remove("CI");
        Process watch = builder.start();
        try {
            for (int i = 0; i < 12_000 && !Files.exists(folder.resolve("helm")); i++) {
                Thread.sleep(10);
            }
            assertThat(folder.resolve("helm")).as("is being written").exists();

            assertThat(new ProcessBuilder("kill", "-INT", String.valueOf(watch.pid()))
                            .start()
                            .waitFor())
                    .isZero();

            assertThat(watch.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(watch.exitValue()).isEqualTo(128 + 2);
            assertThat(temp.resolve("log")).content().doesNotContain("\tat ");
            try (Stream<Path> files = Files.walk(folder.resolve("helm"))) {
                assertThat(files.filter(Files::isRegularFile)).allSatisfy(file -> assertThat(file)
                        .hasSameBinaryContentAs(
                                whole.resolve(folder.relativize(file).toString())));
            }
            assertThat(jar("generate").code()).isZero();
            assertThat(jar("check").code()).isZero();
        } finally {
            watch.destroyForcibly();
        }
    }

    private Trial jar(String... args) throws Exception {
        List<String> command = new ArrayList<>(List.of(JAVA, "-jar", JAR));
        command.addAll(Arrays.asList(args));
        return run(Map.of(), command.toArray(String[]::new));
    }

    private Trial run(Map<String, String> environment, String... command) throws Exception {
        return Trial.ofProcess(folder, environment, command);
    }
}
