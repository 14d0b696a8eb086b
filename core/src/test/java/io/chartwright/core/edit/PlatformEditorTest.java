package io.chartwright.core.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.chartwright.core.platform.ProductTypes;
import io.chartwright.core.platform.Shop;
import io.chartwright.core.problem.Problem;
import io.chartwright.core.problem.ProblemsException;
import io.chartwright.model.Starter;
import io.chartwright.model.Subchart;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformEditorTest {
    private static final String HEAD = """
            |platform: acme   # ours
            |repository: https://git.example.com/acme/platform.git
            |environments: { prod: { domain: acme.example } }
            """;

    private static final Starter STARTER = Starter.empty()
            .with(
                    "Where goods are kept;\nname yours.",
                    "store",
                    Starter.empty().with("host", "db.example").with("port", 80))
            .with("mirrors", List.of(Starter.empty().with("host", "a.example").with("port", 80)));

    private static final PlatformEditor EDITOR = new PlatformEditor(
            new ProductTypes(new TreeMap<>(Map.of("shop", Shop.class))),
            (type, name) -> type.equals("shop") ? Optional.of(STARTER) : Optional.empty());

    /** Layouts as differences: what is there behind '|', what is added behind '+'. */
    static Stream<String> layouts() {
        return Stream.of(
                """
                |charts:
                |  main:
                |    subcharts:
                |      web:
                |        type: shop
                |        store: { host: db.example, port: 80 }
                +      kiosk:
                +        type: shop
                +        # Where goods are kept;
                +        # name yours.
                +        store:
                +          host: db.example
                +          port: 80
                +        mirrors:
                +          - host: a.example
                +            port: 80
                """,
                // Other steps, and what comes after.
                """
                |charts:
                |    main:
                |        subcharts:
                |            # the first
                |            web:
                |               type: shop
                |               store:
                |                 host: db.example
                |                 port: 80 # the usual one
                +            kiosk:
                +               type: shop
                +               # Where goods are kept;
                +               # name yours.
                +               store:
                +                  host: db.example
                +                  port: 80
                +               mirrors:
                +                 - host: a.example
                +                   port: 80
                |        version: 1.0.0
                |# the end
                """,
                // Comments of the last entry are its own; those of what follows are not.
                """
                |charts:
                | main:
                |  subcharts:
                |   web: { type: shop, store: { host: db.example,
                |port: 80 } }   # in braces, carelessly
                |     # mirrors: []
                +   kiosk:
                +    type: shop
                +    # Where goods are kept;
                +    # name yours.
                +    store:
                +     host: db.example
                +     port: 80
                +    mirrors:
                +      - host: a.example
                +        port: 80
                |
                |  # the version
                |  version: 1.0.0
                """,
                // Blank lines between subcharts, and a commented-out one.
                """
                |charts:
                |  main:
                |    subcharts:
                |
                |      web: { type: shop, store: { host: db.example, port: 80 } }
                |
                |      # the second
                |      shop: { type: shop, store: { host: db.example, port: 80 } }
                +
                +      kiosk:
                +        type: shop
                +        # Where goods are kept;
                +        # name yours.
                +        store:
                +          host: db.example
                +          port: 80
                +        mirrors:
                +          - host: a.example
                +            port: 80
                |
                |
                """,
                """
                |charts:
                |  main:
                |    subcharts:
                |      web: { type: shop, store: { host: db.example, port: 80 } }
                |
                |      # later: { type: shop }
                +
                +      kiosk:
                +        type: shop
                +        # Where goods are kept;
                +        # name yours.
                +        store:
                +          host: db.example
                +          port: 80
                +        mirrors:
                +          - host: a.example
                +            port: 80
                """,
                // A key without a value, and no key at all.
                """
                |charts:
                |  main:
                |    subcharts: # none yet
                +      kiosk:
                +        type: shop
                +        # Where goods are kept;
                +        # name yours.
                +        store:
                +          host: db.example
                +          port: 80
                +        mirrors:
                +          - host: a.example
                +            port: 80
                |    description: Shops
                """,
                """
                |charts:
                |    main:
                |        description: |
                |            Shops
                |              # no comment
                |
                |        version: 1.0.0
                +        subcharts:
                +            kiosk:
                +                type: shop
                +                # Where goods are kept;
                +                # name yours.
                +                store:
                +                    host: db.example
                +                    port: 80
                +                mirrors:
                +                  - host: a.example
                +                    port: 80
                |
                |mesh: istio
                """,
                """
                |charts:
                |  main:
                |    # nothing here
                +
                +    subcharts:
                +      kiosk:
                +        type: shop
                +        # Where goods are kept;
                +        # name yours.
                +        store:
                +          host: db.example
                +          port: 80
                +        mirrors:
                +          - host: a.example
                +            port: 80
                """,
                // Blank lines that belong to a block of text stay with it.
                """
                |charts:
                |  main:
                |    version: 1.0.0
                |    description: |+
                |      Shops
                |      # no comment
                |
                |
                +    subcharts:
                +      kiosk:
                +        type: shop
                +        # Where goods are kept;
                +        # name yours.
                +        store:
                +          host: db.example
                +          port: 80
                +        mirrors:
                +          - host: a.example
                +            port: 80
                """,
                """
                |charts:
                |  main:
                |    version: 1.0.0
                |    description: >
                |      Shops
                |
                |      and more
                +    subcharts:
                +      kiosk:
                +        type: shop
                +        # Where goods are kept;
                +        # name yours.
                +        store:
                +          host: db.example
                +          port: 80
                +        mirrors:
                +          - host: a.example
                +            port: 80
                |
                |...
                """,
                // Quotes, anchors, aliases, a text over several lines.
                """
                |"charts" :
                |  'main': &main
                |    "subcharts": &all
                |      web:
                |        store: &store { host: db.example, port: 80 }
                |        type: 'shop'
                |      "second":
                |        type:
                |         shop
                |        store: *store
                +      kiosk:
                +        type: shop
                +        # Where goods are kept;
                +        # name yours.
                +        store:
                +          host: db.example
                +          port: 80
                +        mirrors:
                +          - host: a.example
                +            port: 80
                """);
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void addsToManyLayouts(String layout) {
        checks(text(HEAD + layout, "|"), text(HEAD + layout, "|+"));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void keepsOtherLineBreaks(String layout) {
        checks(
                text(HEAD + layout, "|").replace("\n", "\r\n"),
                text(HEAD + layout, "|+").replace("\n", "\r\n"));
        checks(
                "\uFEFF" + text(HEAD + layout, "|").replace("\n", "\r"),
                "\uFEFF" + text(HEAD + layout, "|+").replace("\n", "\r"));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void whatWasAddedCanBeTakenOutAgain(String layout) {
        for (String breaks : List.of("\n", "\r\n")) {
            String before = text(HEAD + layout, "|").replace("\n", breaks);
            EditedText.Draft draft = add(before, wish("kiosk", "shop")).draft();

            assertThat(draft.text().replace(draft.insertion().text(), "")).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void saysInWhichLineItStands(String layout) {
        Insertion insertion =
                add(text(HEAD + layout, "|"), wish("kiosk", "shop")).draft().insertion();

        assertThat(text(HEAD + layout, "|+").lines().skip(insertion.line() - 1L).findFirst())
                .hasValueSatisfying(line -> assertThat(line.strip()).isIn("kiosk:", "subcharts:"));
        assertThat(insertion.chart()).isEqualTo("main");
    }

    @Test
    void keepsAFileWithoutFinalLineBreakSo() {
        String layout = HEAD + layouts().findFirst().orElseThrow();

        for (String breaks : List.of("\n", "\r\n")) {
            String before = text(layout, "|").replace("\n", breaks).stripTrailing();
            String after = text(layout, "|+").replace("\n", breaks).stripTrailing();
            assertThat(add(before, wish("kiosk", "shop")).draft().text()).isEqualTo(after);
        }
    }

    @Test
    void whatItAddsReadsAsASubchart() {
        String layout = HEAD + layouts().findFirst().orElseThrow();

        assertThat(add(text(layout, "|"), wish("kiosk", "shop")).platform().charts())
                .flatMap(chart -> chart.subcharts().stream().map(Subchart::name).toList())
                .containsExactly("web", "kiosk");
    }

    @Test
    void addsTwoInARow() {
        String layout = HEAD + layouts().findFirst().orElseThrow();
        String once = add(text(layout, "|"), wish("kiosk", "shop")).draft().text();
        String twice = add(once, wish("stall", "shop")).draft().text();

        assertThat(twice).startsWith(once).contains("\n      stall:\n        type: shop\n");
    }

    @Test
    void addsToTheChartThatIsNamed() {
        String before = text(HEAD, "|") + "charts:\n  one:\n    subcharts:\n  two:\n    subcharts:\n";
        NewSubchart inOne = new NewSubchart(Optional.of("one"), "kiosk", "shop");

        assertThat(add(before.replace("two:\n    subcharts:\n", "two: {}\n"), inOne)
                        .draft()
                        .text())
                .contains("  one:\n    subcharts:\n      kiosk:\n")
                .endsWith("  two: {}\n");
        assertThat(problems(before, wish("kiosk", "shop"))).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("which-chart");
            assertThat(problem.hint()).contains("one, two");
        });
        assertThat(problems(before, new NewSubchart(Optional.of("tow"), "kiosk", "shop")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("unknown-chart");
                    assertThat(problem.location().line()).isEqualTo(4);
                    assertThat(problem.hint()).isEqualTo("did you mean 'two'?");
                });
    }

    @Test
    void refusesANameThatIsTaken() {
        assertThat(problems(text(HEAD + layouts().findFirst().orElseThrow(), "|"), wish("web", "shop")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("duplicate-name");
                    assertThat(problem.location().toString()).isEqualTo("platform.yaml:7:7");
                });
    }

    @Test
    void tellsAllThatIsWrongWithTheWishAndTheFile() {
        String broken = text(HEAD + layouts().findFirst().orElseThrow(), "|") + "mesh: istoi\n";

        assertThat(problems(broken, wish("My Shop", "shpo")))
                .extracting(problem -> problem.location() + " " + problem.code() + " " + problem.hint())
                .containsExactlyInAnyOrder(
                        "platform.yaml:10:7 unknown-value did you mean 'istio'?",
                        "charts.main.subcharts.My Shop bad-name use lower-case letters, digits and inner hyphens, such as"
                                + " 'data-platform'",
                        "charts.main.subcharts.My Shop unknown-type did you mean 'shop'?");
    }

    @ParameterizedTest
    @MethodSource("inBraces")
    void refusesBracesAndSaysWhatToWrite(String charts, String place) {
        assertThat(problems(text(HEAD, "|") + charts, wish("kiosk", "shop")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("cannot-edit");
                    assertThat(problem.location().toString()).isEqualTo("platform.yaml:" + place);
                    assertThat(problem.hint())
                            .endsWith(
                                    "\n\"kiosk\": { \"type\": \"shop\", \"store\": { \"host\": \"db.example\", \"port\": 80 },"
                                            + " \"mirrors\": [ { \"host\": \"a.example\", \"port\": 80 } ] }");
                });
    }

    static Stream<Arguments> inBraces() {
        return Stream.of(
                Arguments.of("charts: { main: { subcharts: {} } }\n", "4:11"),
                Arguments.of("charts: { main: }\n", "4:11"),
                Arguments.of("charts:\n  main: {}\n", "5:3"),
                Arguments.of("charts:\n  main:\n    subcharts: {}\n", "6:5"),
                Arguments.of("charts:\n  main:\n    subcharts: &all # {\n      { }\n", "6:5"),
                Arguments.of("charts:\n  main: &m { subcharts: { } }\n", "5:14"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"one", "two"})
    void refusesToChangeWhatTwoChartsShare(String chart) {
        String shared =
                "charts:\n  one: &one\n    subcharts:\n      web: { type: shop, store: { host: a, port: 80 } }\n"
                        + "  two: *one\n";

        assertThat(problems(text(HEAD, "|") + shared, new NewSubchart(Optional.of(chart), "kiosk", "shop")))
                .extracting(Problem::code)
                .containsExactly("cannot-edit");
    }

    @Test
    void refusesWhatIsNoPlatform() {
        assertThat(problems("a: b\n", wish("kiosk", "shop")))
                .extracting(Problem::code)
                .contains("missing-value");
        assertThat(problems("- a\n", wish("kiosk", "shop")))
                .extracting(Problem::code)
                .containsExactly("wrong-type");
        assertThat(problems(text(HEAD, "|") + "charts:\n  main: [a]\n", wish("kiosk", "shop")))
                .extracting(Problem::code)
                .containsExactly("wrong-type");
        assertThat(problems(text(HEAD, "|") + "charts:\n  main:\n    subcharts: ~\n", wish("kiosk", "shop")))
                .extracting(Problem::code)
                .containsExactly("wrong-type");
        assertThat(problems("a: [\n", wish("kiosk", "shop")))
                .extracting(Problem::code)
                .containsExactly("yaml-syntax");
        assertThat(problems(text(HEAD, "|") + "charts: {}\n", wish("kiosk", "shop")))
                .extracting(Problem::code)
                .containsExactly("unknown-chart");
    }

    /** Files that lack a line, or end too early: either they are edited by the law, or what is wrong is told. */
    @ParameterizedTest
    @MethodSource("layouts")
    void neitherBreaksNorFailsOnBrokenFiles(String layout) {
        String whole = text(HEAD + layout, "|");
        List<String> lines = whole.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String without = Stream.concat(
                            lines.stream().limit(i), lines.stream().skip(i + 1))
                    .map(line -> line + "\n")
                    .collect(Collectors.joining());
            editsOrTells(without);
        }
        for (int length = 0; length < whole.length(); length++) {
            editsOrTells(whole.substring(0, length));
        }
    }

    private static void editsOrTells(String before) {
        try {
            EditedText.Draft draft = add(before, wish("kiosk", "shop")).draft();
            assertThat(draft.text().replace(draft.insertion().text(), "")).isEqualTo(before);
        } catch (ProblemsException e) {
            assertThat(e.problems()).isNotEmpty();
        }
    }

    private static void checks(String before, String after) {
        assertThat(add(before, wish("kiosk", "shop")).draft().text()).isEqualTo(after);
    }

    private static NewSubchart wish(String name, String type) {
        return new NewSubchart(Optional.empty(), name, type);
    }

    private static EditedText add(String before, NewSubchart wish) {
        return EDITOR.add(Path.of("platform.yaml"), before.getBytes(StandardCharsets.UTF_8), wish);
    }

    private static List<Problem> problems(String before, NewSubchart wish) {
        return catchThrowableOfType(ProblemsException.class, () -> add(before, wish))
                .problems();
    }

    /** The lines with one of the marks, without it. */
    private static String text(String layout, String marks) {
        return layout.lines()
                .filter(line -> marks.indexOf(line.charAt(0)) >= 0)
                .map(line -> line.substring(1) + "\n")
                .collect(Collectors.joining());
    }
}
