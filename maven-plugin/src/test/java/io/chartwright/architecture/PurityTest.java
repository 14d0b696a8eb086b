package io.chartwright.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;

/** The same model gives the same bytes: whatever makes a tree asks no clock, no chance, and nothing of the machine. */
@AnalyzeClasses(packages = "io.chartwright", importOptions = ImportOption.DoNotIncludeTests.class)
class PurityTest {
    private static final DescribedPredicate<JavaClass> MAKES_TREES = resideInAnyPackage(
            "io.chartwright.model..",
            "io.chartwright.catalog..",
            "io.chartwright.render..",
            "io.chartwright.core.bind..",
            "io.chartwright.core.platform..",
            "io.chartwright.core.problem..",
            "io.chartwright.core.tree..",
            "io.chartwright.core.yaml..");

    private static final Set<String> MACHINE = Set.of(
            "java.lang.System.getenv",
            "java.lang.System.getProperty",
            "java.lang.System.lineSeparator",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.System.identityHashCode",
            "java.lang.Math.random",
            "java.util.Locale.getDefault",
            "java.nio.charset.Charset.defaultCharset");

    @ArchTest
    static final ArchRule noChance = noClasses()
            .that(MAKES_TREES)
            .should()
            .dependOnClassesThat(belongToAnyOf(
                    Random.class, SecureRandom.class, SplittableRandom.class, ThreadLocalRandom.class, UUID.class));

    @ArchTest
    static final ArchRule noClock = noClasses()
            .that(MAKES_TREES)
            .should()
            .dependOnClassesThat(belongToAnyOf(Clock.class, TimeZone.class))
            .orShould()
            .accessTargetWhere(calls(
                    "a clock's now",
                    target -> target.getOwner().getPackageName().equals("java.time")
                            && target.getName().equals("now")));

    @ArchTest
    static final ArchRule nothingOfTheMachine = noClasses()
            .that(MAKES_TREES)
            .should()
            .accessTargetWhere(calls(
                    "the machine's settings",
                    target -> MACHINE.contains(target.getOwner().getName() + "." + target.getName())));

    /** {@code formatted} writes digits as the locale does, and {@code toLowerCase()} letters. */
    @ArchTest
    static final ArchRule noLocale = noClasses()
            .that()
            .resideInAnyPackage("io.chartwright.model..", "io.chartwright.catalog..", "io.chartwright.render..")
            .should()
            .accessTargetWhere(calls("text methods that ask the locale", target -> Set.of(
                            "java.lang.String.formatted([Ljava.lang.Object;)",
                            "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
                            "java.lang.String.toLowerCase()",
                            "java.lang.String.toUpperCase()")
                    .contains(target.getFullName())));

    private static DescribedPredicate<JavaAccess<?>> calls(String what, Predicate<AccessTarget> forbidden) {
        return DescribedPredicate.describe(what, access -> forbidden.test(access.getTarget()));
    }
}
