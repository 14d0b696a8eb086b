package io.chartwright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import io.chartwright.architecture.Signatures.Named;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What callers see is ours: libraries may change, or be changed for others, and nobody notices. */
@AnalyzeClasses(
        packages = "io.chartwright",
        importOptions = {ImportOption.DoNotIncludeTests.class, WallsTest.WithoutGeneratedHelp.class})
class PublicApiTest {
    private static final Path POM = Path.of(System.getProperty("chartwright.root"), "pom.xml");

    @ArchTest
    static void noSignatureNamesALibrary(JavaClasses classes) {
        assertThat(classes)
                .filteredOn(Signatures::visible)
                .flatExtracting(type -> Signatures.of(type).toList())
                .isNotEmpty()
                .filteredOn(named -> !isKnownToCallers(named))
                .isEmpty();
    }

    /** The API is closed: who calls it never has to name what may change from release to release. */
    @ArchTest
    static void theApiNamesTheApiAlone(JavaClasses classes) throws IOException {
        Set<String> api = compared();
        assertThat(classes)
                .filteredOn(type -> Signatures.visible(type) && isApi(type, api))
                .flatExtracting(type -> Signatures.of(type).toList())
                .isNotEmpty()
                .filteredOn(named -> named.type().getPackageName().startsWith("io.chartwright"))
                .filteredOn(named -> !isApi(named.type(), api))
                .isEmpty();
    }

    @ArchTest
    static void allThatIsComparedExists(JavaClasses classes) throws IOException {
        assertThat(classes.stream()
                        .filter(Signatures::visible)
                        .flatMap(type -> Stream.of(type.getName(), type.getPackageName())))
                .containsAll(compared());
    }

    /** As japicmp compares them with the release before: packages, and single types of others. */
    private static Set<String> compared() throws IOException {
        String config = Files.readString(POM).split("<artifactId>japicmp-maven-plugin</artifactId>")[1];
        return Pattern.compile("<include>([\\w.]+)</include>")
                .matcher(config.split("</includes>")[0])
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static boolean isApi(JavaClass type, Set<String> api) {
        return api.contains(type.getPackageName())
                || api.contains(type.getName())
                || type.getEnclosingClass().filter(around -> isApi(around, api)).isPresent();
    }

    static boolean isKnownToCallers(Named named) {
        String home = named.type().getPackageName();
        return home.startsWith("java.")
                || home.startsWith("io.chartwright")
                || home.equals("org.jspecify.annotations")
                // Who calls a goal is Maven.
                || named.where().contains("io.chartwright.maven.")
                        && (home.startsWith("org.apache.maven.") || home.equals("javax.inject"))
                // Who tests with the kit tests with AssertJ.
                || named.where().contains("io.chartwright.testkit.") && home.startsWith("org.assertj.core.api");
    }
}
