package io.chartwright.checks.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for any policy, on policies of chance. */
class PolicyLawsTest {
    private static final List<String> SUBJECTS = List.of("role:a", "role:b", "role:c", "ops", "dev", "role:admin");
    private static final List<String> RESOURCES = List.of("applications", "logs", "exec", "*", "\"{logs,exec}\"");
    private static final List<String> ACTIONS =
            List.of("get", "sync", "create", "delete", "delete/*", "delete//Pod/*/*", "*", "action/apps/*");
    private static final List<String> OBJECTS = List.of("*/*", "shop/*", "shop/shop-dev", "*-dev", "*", "?hop/*");
    private static final List<Request> REQUESTS = List.of(
            new Request("applications", "get", "shop/shop-dev"),
            new Request("applications", "sync", "shop/shop-prod"),
            new Request("applications", "delete", "mine/other"),
            new Request("applications", "delete//Pod/data/web-0", "shop/shop-dev"),
            new Request("applications", "action/apps/Deployment/restart", "shop/shop-dev"),
            new Request("logs", "get", "shop/shop-dev"),
            new Request("exec", "create", "shop/shop-prod"));

    static List<Integer> seeds() {
        List<Integer> seeds = new ArrayList<>();
        for (int seed = 0; seed < 300; seed++) {
            seeds.add(seed);
        }
        return seeds;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anAllowingLineTakesNoRightAway(int seed) {
        Random random = new Random(seed);
        List<String> lines = lines(random);
        List<String> more = new ArrayList<>(lines);
        more.add(random.nextInt(more.size() + 1), line(random, "allow"));
        forAll(lines, more, (before, after) -> assertThat(after || !before).isTrue());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aDenyingLineGivesNoRight(int seed) {
        Random random = new Random(seed);
        List<String> lines = lines(random);
        List<String> more = new ArrayList<>(lines);
        more.add(random.nextInt(more.size() + 1), line(random, "deny"));
        forAll(lines, more, (before, after) -> assertThat(before || !after).isTrue());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfLinesCountsForNothing(int seed) {
        Random random = new Random(seed);
        List<String> lines = lines(random);
        List<String> other = new ArrayList<>(lines);
        Collections.shuffle(other, random);
        forAll(lines, other, (before, after) -> assertThat(after).isEqualTo(before));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whoIsDeniedEverythingMayDoWhatTheDefaultRoleMay(int seed) {
        Random random = new Random(seed);
        List<String> lines = lines(random);
        lines.add("p, ops, *, *, *, deny");
        String byDefault = SUBJECTS.get(random.nextInt(3));
        Policy policy = Policy.read(String.join("\n", lines), byDefault);
        Policy alone = Policy.read(String.join("\n", lines), "");
        for (Request request : REQUESTS) {
            boolean everybody = alone.decide(byDefault, request).allowed();
            assertThat(policy.decide("ops", request).allowed()).isEqualTo(everybody);
            assertThat(alone.decide("ops", request).allowed()).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatAnHeirMayNotDoThoughTheRoleMayIsDeniedByALine(int seed) {
        Random random = new Random(seed);
        Policy policy = Policy.read(String.join("\n", lines(random)) + "\ng, heir, role:a\n", "");
        for (Request request : REQUESTS) {
            assertThat(policy.decide("heir", request)).isEqualTo(policy.decide("role:a", request));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nonsenseIsReadWithoutFailing(int seed) {
        Random random = new Random(seed);
        String signs = "pg,\" \n#*?[]{}\\!-/:\tarole\u00e9";
        String text = random.ints(200, 0, signs.length())
                .mapToObj(at -> String.valueOf(signs.charAt(at)))
                .collect(Collectors.joining());
        String lines = "p," + text.replace("\n", "") + "\np, a, " + text.replaceAll("[\n\",]", "") + ", b, c, allow";
        assertThatCode(() -> {
                    Policy.read(text, text).allows(text, text, text, text);
                    Policy.read(lines, "").allows("a", text, "b", "c");
                })
                .doesNotThrowAnyException();
    }

    private interface Law {
        void holds(boolean before, boolean after);
    }

    private static void forAll(List<String> before, List<String> after, Law law) {
        Policy one = Policy.read(String.join("\n", before), "role:c");
        Policy other = Policy.read(String.join("\n", after), "role:c");
        for (String subject : SUBJECTS) {
            for (Request request : REQUESTS) {
                law.holds(
                        one.decide(subject, request).allowed(),
                        other.decide(subject, request).allowed());
            }
        }
    }

    private static List<String> lines(Random random) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            lines.add("g, " + pick(random, SUBJECTS.subList(0, 5)) + ", " + pick(random, SUBJECTS));
        }
        for (int i = 0; i < 8; i++) {
            lines.add(line(random, random.nextInt(4) == 0 ? "deny" : "allow"));
        }
        return lines;
    }

    private static String line(Random random, String effect) {
        return String.join(
                ", ",
                "p",
                pick(random, SUBJECTS.subList(0, 5)),
                pick(random, RESOURCES),
                pick(random, ACTIONS),
                pick(random, OBJECTS),
                effect);
    }

    private static String pick(Random random, List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
