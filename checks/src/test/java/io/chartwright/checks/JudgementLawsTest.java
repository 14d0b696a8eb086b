package io.chartwright.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.Finding;
import io.chartwright.checks.rule.Place;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.model.Checks;
import io.chartwright.model.Level;
import io.chartwright.model.SeverityChange;
import io.chartwright.model.Suppression;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds whatever is found and whatever a platform says of it. */
class JudgementLawsTest {
    private static final List<String> ENVIRONMENTS = List.of("dev", "staging", "prod");
    private static final List<RuleDoc> RULES = List.of(
            RuleDoc.error("runs-as-root", Family.WORKLOADS, "t", "w", "m"),
            RuleDoc.warning("no-probes", Family.WORKLOADS, "t", "w", "m"),
            RuleDoc.error("secret-in-values", Family.SECRETS, "t", "w", "m").silencedOnlyByPlace());

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingGetsLostNorIsBothFoundAndSuppressed(int seed) {
        Random random = new Random(seed);
        List<Finding> raw = findings(random);
        Judged judged = new Judgement(checks(suppressions(random), random), RULES).of(raw);
        List<Finding> expected = raw.stream()
                .flatMap(finding -> Findings.inEachEnvironment(finding).stream())
                .toList();
        List<Finding> outcome = Stream.concat(
                        ofRules(judged), judged.suppressed().stream().map(Suppressed::finding))
                .map(JudgementLawsTest::unweighed)
                .toList();
        assertThat(outcome).containsExactlyInAnyOrderElementsOf(expected);
        List<Finding> suppressed =
                judged.suppressed().stream().map(Suppressed::finding).toList();
        assertThat(ofRules(judged)).noneMatch(suppressed::contains);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfSuppressionsDoesNotMatter(int seed) {
        Random random = new Random(seed);
        List<Finding> raw = findings(random);
        List<Suppression> suppressions = suppressions(random);
        Judged before = new Judgement(checks(suppressions, new Random(seed)), RULES).of(raw);
        Collections.shuffle(suppressions, random);
        Judged after = new Judgement(checks(suppressions, new Random(seed)), RULES).of(raw);
        assertThat(after.suppressed()).isEqualTo(before.suppressed());
        assertThat(ofRules(after)).containsExactlyElementsOf(ofRules(before).toList());
        assertThat(mistakes(after)).containsExactlyInAnyOrderElementsOf(mistakes(before));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everySuppressionIsUsedOrToldOf(int seed) {
        Random random = new Random(seed);
        List<Finding> raw = findings(random);
        List<Suppression> suppressions = suppressions(random);
        Judged judged = new Judgement(checks(suppressions, random), RULES).of(raw);
        for (int i = 0; i < suppressions.size(); i++) {
            Silencing silencing = new Silencing("", suppressions.get(i));
            Place place = Place.setting("checks.suppressions." + i);
            boolean used = judged.suppressed().stream().map(Suppressed::finding).anyMatch(silencing::fits);
            boolean told = judged.findings().stream()
                    .anyMatch(finding -> finding.place().equals(place));
            boolean refused = judged.findings().stream()
                    .anyMatch(finding ->
                            finding.place().equals(place) && !finding.code().startsWith("unused"));
            assertThat(told).as(suppressions.get(i).toString()).isEqualTo(refused || !used);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void mergingLosesNothingAndRepeatsNothing(int seed) {
        Random random = new Random(seed);
        List<Finding> raw = findings(random);
        List<Finding> merged = Findings.merge(raw, ENVIRONMENTS);
        assertThat(single(merged)).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(distinct(single(raw)));
        assertThat(Findings.merge(merged, ENVIRONMENTS)).isEqualTo(merged);
        assertThat(merged).hasSizeLessThanOrEqualTo(raw.size());
    }

    private static List<Finding> single(List<Finding> findings) {
        return findings.stream()
                .flatMap(finding -> Findings.inEachEnvironment(finding).stream())
                .toList();
    }

    private static List<Finding> distinct(List<Finding> findings) {
        return findings.stream().distinct().toList();
    }

    private static Stream<Finding> ofRules(Judged judged) {
        return judged.findings().stream().filter(finding -> finding.rule().family() != Family.SETTINGS);
    }

    private static List<String> mistakes(Judged judged) {
        return judged.findings().stream()
                .filter(finding -> finding.rule().family() == Family.SETTINGS)
                .map(finding -> finding.code() + ": " + finding.message())
                .toList();
    }

    private static Finding unweighed(Finding finding) {
        return finding.as(finding.rule().severity(), "");
    }

    private static List<Finding> findings(Random random) {
        List<Finding> findings = new ArrayList<>();
        for (int i = random.nextInt(30); i > 0; i--) {
            List<String> environments =
                    ENVIRONMENTS.stream().filter(name -> random.nextBoolean()).toList();
            Place place = new Place(
                    "a.yaml",
                    environments,
                    any(random, "", "data", "apps"),
                    any(random, "", "web", "api"),
                    "",
                    any(random, "", "Deployment/web", "Deployment/api", "Application/data"),
                    "");
            findings.add(Finding.of(RULES.get(random.nextInt(RULES.size())), place, any(random, "one", "two"), ""));
        }
        return findings;
    }

    /** No two for the same place, since a platform refuses them. */
    private static List<Suppression> suppressions(Random random) {
        Map<String, Suppression> byScope = new LinkedHashMap<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            Suppression.Builder builder = Suppression.ofRule(
                            any(random, "runs-as-root", "no-probes", "secret-in-values", "no-probe"))
                    .object(any(random, "Deployment/*", "Deployment/web", "Application/d*a", "Deployment/*i"))
                    .reason("reason " + i);
            if (random.nextBoolean()) {
                builder.environment(any(random, "dev", "prod"));
            }
            if (random.nextBoolean()) {
                builder.chart(any(random, "data", "apps"));
            }
            if (random.nextBoolean()) {
                builder.subchart(any(random, "web", "api"));
            }
            Suppression made = builder.build();
            Suppression said = random.nextInt(3) > 0
                    ? made
                    : new Suppression(
                            made.code(),
                            made.environment().or(() -> Optional.of("dev")),
                            made.chart(),
                            made.subchart(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            made.reason());
            String scope = said.code() + said.environment() + said.chart() + said.subchart() + said.object();
            byScope.putIfAbsent(scope, said);
        }
        return new ArrayList<>(byScope.values());
    }

    private static Checks checks(List<Suppression> suppressions, Random random) {
        TreeMap<String, SeverityChange> severities = new TreeMap<>();
        for (String code : List.of("runs-as-root", "no-probes", "secret-in-values", "nothing-such")) {
            if (random.nextInt(4) == 0) {
                severities.put(code, new SeverityChange(any(random, Level.values()), "so"));
            }
        }
        return Checks.builder()
                .severities(severities)
                .suppressions(suppressions)
                .build();
    }

    @SafeVarargs
    private static <T> T any(Random random, T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
