package io.chartwright.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.jspecify.annotations.NullMarked;

/** Which module may know what. Stands here because this module sees all others. */
@AnalyzeClasses(
        packages = "io.chartwright",
        importOptions = {ImportOption.DoNotIncludeTests.class, WallsTest.WithoutGeneratedHelp.class})
class WallsTest {
    private static final String[] MODEL = {"io.chartwright.model..", "io.chartwright.catalog.."};
    private static final String CORE = "io.chartwright.core..";
    private static final String CHECKS = "io.chartwright.checks..";
    private static final String FACADE = "io.chartwright";
    private static final String RENDERERS = "io.chartwright.render..";
    private static final String HELM = "io.chartwright.helm..";
    private static final String WORKFLOW = "io.chartwright.workflow..";
    private static final String PLUGIN = "io.chartwright.maven..";
    private static final String CLI = "io.chartwright.cli..";
    private static final String TESTKIT = "io.chartwright.testkit..";

    @ArchTest
    static final ArchRule arrowsPointOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .ensureAllClassesAreContainedInArchitecture()
            .layer("charts-model")
            .definedBy(MODEL)
            .layer("core")
            .definedBy(CORE)
            .layer("checks")
            .definedBy(CHECKS)
            .layer("renderers")
            .definedBy(FACADE, RENDERERS)
            .layer("helm-engine")
            .definedBy(HELM)
            .layer("workflow")
            .definedBy(WORKFLOW)
            .layer("maven-plugin")
            .definedBy(PLUGIN)
            .layer("cli")
            .definedBy(CLI)
            .layer("fixtures")
            .definedBy(TESTKIT)
            .whereLayer("core")
            .mayOnlyBeAccessedByLayers(
                    "checks", "renderers", "helm-engine", "workflow", "maven-plugin", "cli", "fixtures")
            .whereLayer("checks")
            .mayOnlyBeAccessedByLayers("renderers", "workflow", "maven-plugin", "cli", "fixtures")
            .whereLayer("charts-model")
            .mayOnlyBeAccessedByLayers("core", "checks", "renderers", "workflow", "maven-plugin", "cli", "fixtures")
            .whereLayer("renderers")
            .mayOnlyBeAccessedByLayers("workflow", "maven-plugin", "cli", "fixtures")
            .whereLayer("workflow")
            .mayOnlyBeAccessedByLayers("maven-plugin", "cli")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("helm-engine")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("maven-plugin")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("fixtures")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule frontDoorsKnowTheFacadeOnly = noClasses()
            .that()
            .resideInAnyPackage(PLUGIN, CLI)
            .should()
            .dependOnClassesThat(resideInAPackage(RENDERERS));

    @ArchTest
    static final ArchRule theModelKnowsTheJdkOnly = noClasses()
            .that()
            .resideInAnyPackage(MODEL)
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideOutsideOfPackages(
                    "io.chartwright.model..", "io.chartwright.catalog..", "java..", "org.jspecify.annotations"));

    @ArchTest
    static final ArchRule handlebarsStaysInOnePackage =
            onlyIn("io.chartwright.render.template", "com.github.jknack.handlebars..");

    @ArchTest
    static final ArchRule jacksonStaysInOnePackage = onlyIn(
            "io.chartwright.core.yaml",
            "com.fasterxml.jackson.core..",
            "com.fasterxml.jackson.dataformat..",
            "org.yaml.snakeyaml..");

    @ArchTest
    static final ArchRule tarStaysInOnePackage = onlyIn("io.chartwright.core.vendor", "org.apache.commons.compress..");

    @ArchTest
    static final ArchRule gitStaysInOnePackage = onlyIn("io.chartwright.workflow.git", "org.eclipse.jgit..");

    @ArchTest
    static final ArchRule textDiffsStayInOnePackage = onlyIn("io.chartwright.core.diff", "com.github.difflib..");

    @ArchTest
    static final ArchRule nativeHelmStaysInItsModule =
            onlyIn(HELM, "com.marcnuri..", "com.sun.jna..", "sun.misc..", "jdk.internal.misc..");

    @ArchTest
    static final ArchRule mavenStaysInItsModule =
            onlyIn(PLUGIN, "org.apache.maven..", "org.codehaus.plexus..", "org.eclipse.aether..", "javax.inject..");

    @ArchTest
    static final ArchRule picocliStaysInItsModule = onlyIn(CLI, "picocli..");

    @ArchTest
    static final ArchRule schemaValidatorStaysInOnePackage =
            onlyIn("io.chartwright.checks.schema", "com.networknt..", "com.fasterxml.jackson.databind..");

    /** What carries AssertJ is for tests. */
    @ArchTest
    static final ArchRule assertionsStayInTheirModule = onlyIn(TESTKIT, "org.assertj..");

    @ArchTest
    static final ArchRule versionsStayInOnePackage = onlyIn("io.chartwright.checks.chart", "org.semver4j..");

    /** The model's records and the parts in them name each other: they are one subject in several packages. */
    @ArchTest
    static final ArchRule packagesHaveNoCycles = slices().assignedFrom(new SliceAssignment() {
                @Override
                public SliceIdentifier getIdentifierOf(JavaClass type) {
                    return SliceIdentifier.of(
                            type.getPackageName().replaceAll("model\\.(component|gitops|istio)", "model"));
                }

                @Override
                public String getDescription() {
                    return "packages";
                }
            })
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule nobodyPrints = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static void everyPackageIsNullMarked(JavaClasses classes) {
        assertThat(classes.stream().map(JavaClass::getPackage).distinct())
                .allMatch(javaPackage -> javaPackage.isAnnotatedWith(NullMarked.class), "is @NullMarked");
    }

    @ArchTest
    static void theScanFoundTheCode(JavaClasses classes) {
        assertThat(classes.size()).isGreaterThan(60);
    }

    private static ArchRule onlyIn(String home, String... library) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(home)
                .should()
                .dependOnClassesThat(resideInAnyPackage(library))
                .allowEmptyShould(false);
    }

    /** The help goal is generated by the build. */
    static final class WithoutGeneratedHelp implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/io/chartwright/maven/help/");
        }
    }
}
