package io.chartwright.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.chartwright.core.problem.Problem;
import io.chartwright.core.problem.ProblemsException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {

    @Test
    void tellsWhereEverythingStands() {
        YamlMapping root = (YamlMapping) read("# top\nname: 254carbon\nlist:\n  - a\n  - \"b\"\n");

        assertThat(root.mark()).isEqualTo(new YamlMark(2, 1));
        assertThat(root.entries().keySet()).containsExactly("name", "list");
        assertThat(root.entries().get("list"))
                .isEqualTo(new YamlEntry(
                        new YamlKey("list", new YamlMark(3, 1)),
                        new YamlSequence(
                                List.of(
                                        new YamlScalar("a", YamlType.STRING, true, new YamlMark(4, 5)),
                                        new YamlScalar("b", YamlType.STRING, false, new YamlMark(5, 5))),
                                new YamlMark(4, 3)),
                        5));
        assertThat(root.get("name")).isEqualTo(new YamlScalar("254carbon", YamlType.STRING, true, new YamlMark(2, 7)));
        assertThat(root.get("nome")).isNull();
    }

    @Test
    void countsColumnsInCharacters() {
        YamlMapping root = (YamlMapping) read("\uFEFF\"\ud83d\ude00\": x\r\nb: y\r\n");

        assertThat(root.get("\ud83d\ude00").mark()).isEqualTo(new YamlMark(1, 6));
        assertThat(root.get("b").mark()).isEqualTo(new YamlMark(2, 4));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "1, INTEGER, 1",
                "-12, INTEGER, -12",
                "+7, INTEGER, 7",
                "0777, INTEGER, 511",
                "-010, INTEGER, -8",
                "0o777, INTEGER, 511",
                "0x1F, INTEGER, 31",
                "0b101, INTEGER, 5",
                "1_000, INTEGER, 1000",
                "00, INTEGER, 0",
                "1.0, FLOAT, 1.0",
                "1., FLOAT, 1.0",
                ".5, FLOAT, 0.5",
                "1e3, FLOAT, 1000.0",
                "08, FLOAT, 8.0",
                "1_0.5, FLOAT, 10.5",
                "99999999999999999999, FLOAT, 1.0E20",
                "-9223372036854775809, FLOAT, -9.223372036854776E18",
                ".5_0, STRING, .5_0",
                "1e400, STRING, 1e400",
                "12:30:45, STRING, 12:30:45",
                "2024-01-01, STRING, 2024-01-01",
                "0x, STRING, 0x",
                "0xG, STRING, 0xG",
                "1.2.3, STRING, 1.2.3",
                "+\u0663, STRING, +\u0663",
                "=, STRING, =",
                "tRUE, STRING, tRUE",
                "'1', STRING, 1",
                "\"yes\", STRING, yes",
                "!!str 1, STRING, 1",
                "! 1, STRING, 1",
            })
    void takesScalarsForWhatHelmTakesThem(String yaml, YamlType type, String value) {
        YamlScalar scalar =
                (YamlScalar) ((YamlSequence) read("- " + yaml)).items().get(0);

        assertThat(scalar.type()).isEqualTo(type);
        assertThat(scalar.toData()).hasToString(type == YamlType.FLOAT ? new BigDecimal(value).toString() : value);
    }

    @Test
    void knowsTheWordsOfHelm() {
        Object data = read("[y, Yes, on, TRUE, n, NO, off, False, ~, null, Null, NULL, 18446744073709551615]")
                .toData();

        assertThat(data)
                .isEqualTo(Arrays.asList(
                        true,
                        true,
                        true,
                        true,
                        false,
                        false,
                        false,
                        false,
                        null,
                        null,
                        null,
                        null,
                        new BigInteger("18446744073709551615")));
    }

    @Test
    void takesKeysByTheirText() {
        assertThat(read("on: 1\n1: 2\n~: 3\n0x1: 4\n'': 5\n").toData())
                .isEqualTo(Map.of("on", 1L, "1", 2L, "~", 3L, "0x1", 4L, "", 5L));
    }

    @Test
    void putsInWhatAliasesStandFor() {
        YamlMapping root = (YamlMapping) read("a: &x {b: 1}\nc: *x\nd: [*x, *x]\n");

        assertThat(root.toData()).hasToString("{a={b=1}, c={b=1}, d=[{b=1}, {b=1}]}");
        assertThat(root.get("c").mark()).isEqualTo(new YamlMark(1, 4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"---\na: 1\n", "a: 1\n...\n# end\n", "%YAML 1.1\n---\na: 1", "!!map {a: !!str 1}", "a: \"\\t\""})
    void acceptsHarmlessForms(String yaml) {
        assertThat(read(yaml)).isInstanceOf(YamlMapping.class);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = ';',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "``;yaml-empty 1:1;no data",
                "# only a comment;yaml-empty 1:17;no data",
                "---;yaml-empty 1:4;no data",
                "a:\\n\\tb: 1;yaml-syntax 2:1;a tab cannot indent",
                "a:\\n  b: x\\n\\tc: 1;yaml-syntax 3:1;a tab cannot indent",
                "a: b: c;yaml-syntax 1:5;mapping values are not allowed",
                "a: \"b;yaml-syntax 1:6;unexpected end of stream",
                "a: [b\\nc: d;yaml-syntax 2:2;began in line 1",
                "a: 1\\n b: 2;yaml-syntax 2:3;mapping values",
                "a: @b;yaml-syntax 1:4;cannot start any token",
                "a: *;yaml-syntax 1:5;needs a name",
                "a: \"\\d\";yaml-syntax 1:6;escape",
                "a: \u0007;yaml-syntax 1:4;U+0007",
                "a: 1\\na: 2;yaml-duplicate-key 2:1;'a' is set twice; first in line 1",
                "1: 1\\n'1': 2;yaml-duplicate-key 2:1;first in line 1",
                "a: 1\\n---\\nb: 2;yaml-many-documents 2:1;second document",
                "a: {<<: {}};yaml-merge-key 1:5;merge keys",
                "'<<': 1\\na: .inf;yaml-number 2:4;no number",
                "a: !x 1;yaml-tag 1:4;'!x'",
                "a: !!binary aGk=;yaml-tag 1:4;'!!binary'",
                "a: !!set {b};yaml-tag 1:4;'!!set'",
                "a: {{ .Values.x }};yaml-key 1:5;a key is a word",
                "? [a]\\n: b;yaml-key 1:3;a key is a word",
                "a: &x b\\n*x : c;yaml-key 2:1;an alias cannot be a key",
                "a: *b;yaml-alias 1:4;nothing before",
                "a: &b [*b];yaml-alias 1:8;inside of what it stands for",
            })
    void saysWhatIsWrongAndWhere(String yaml, String codeAndPlace, String says) {
        List<Problem> problems =
                problems(yaml.replace("\\n", "\n").replace("\\t", "\t").getBytes(StandardCharsets.UTF_8));

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.code() + " " + problem.location().line() + ":"
                            + problem.location().column())
                    .isEqualTo(codeAndPlace);
            assertThat(problem.message()).contains(says);
            assertThat(problem.hint()).isNotEmpty();
            assertThat(problem.location().file()).isEqualTo("platform.yaml");
        });
    }

    @Test
    void reportsAllItCanFind() {
        List<Problem> problems = problems(bytes("a: 1\na: 2\nb: {c: 1, c: .nan}\n<<: *z\nd: ]\n"));

        assertThat(problems)
                .extracting(Problem::code)
                .containsExactly(
                        "yaml-duplicate-key",
                        "yaml-duplicate-key",
                        "yaml-number",
                        "yaml-merge-key",
                        "yaml-alias",
                        "yaml-syntax");
    }

    @Test
    void knowsWhatAMergeLeavesBehind() {
        byte[] merged = bytes("a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> topic\n");

        assertThat(problems(merged)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("merge-conflict");
            assertThat(problem.location()).hasToString("platform.yaml:2:1");
        });
        assertThat(read("a: |\n  <<<<<<< HEAD\n")).isInstanceOf(YamlMapping.class);
    }

    @Test
    void findsTheFirstByteThatIsNotUtf8() {
        byte[] bytes = "a: 1\nbc: \u00fc\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(problems(bytes)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("yaml-encoding");
            assertThat(problem.location()).hasToString("platform.yaml:2:5");
            assertThat(problem.message()).contains("0xFC");
        });
        assertThat(problems(new byte[] {'a', ':', ' ', (byte) 0xC3}))
                .extracting(Problem::code)
                .containsExactly("yaml-encoding");
        assertThat(problems("a: 1".getBytes(StandardCharsets.UTF_16)))
                .extracting(Problem::code)
                .containsExactly("yaml-encoding");
    }

    @Test
    void refusesWhatIsTooLarge() {
        assertThat(codes("a: " + "x".repeat(1 << 20))).containsExactly("yaml-too-large");
        assertThat(codes("[".repeat(51) + "]".repeat(51))).containsExactly("yaml-too-deep");
        assertThat(codes("[".repeat(1_000_000))).containsExactly("yaml-too-deep");
        assertThat(read("[".repeat(50) + "]".repeat(50))).isInstanceOf(YamlSequence.class);
        assertThat(codes("a: &a 1\nb: [" + "*a, ".repeat(101) + "]")).containsExactly("yaml-too-large");
        assertThat(read("a: &a 1\nb: [" + "*a, ".repeat(100) + "]")).isInstanceOf(YamlMapping.class);
    }

    @Test
    void refusesAFewLinesThatStandForBillions() {
        StringBuilder laughs = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i < 12; i++) {
            laughs.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ",").repeat(8)));
        }
        assertThat(codes(laughs.toString())).containsExactly("yaml-too-large");
    }

    @Test
    void refusesAliasesThatPileUpDepth() {
        StringBuilder tower = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i < 60; i++) {
            tower.append("a%d: &a%d [*a%d]\n".formatted(i, i, i - 1));
        }
        assertThat(codes(tower.toString())).containsExactly("yaml-too-deep");
    }

    @Test
    void answersAnyInputWithNodesOrProblems() {
        String pieces =
                "a: 1\n|- |&a|*a |{|}|[|]|\"|'|\t|\n|  |: |? |!|%|@|#|<<|---\n|...\n|>|,|x|~|\u00e9|\u0000|- - ";
        String[] alphabet = pieces.split("\\|");
        Random random = new Random(7);
        for (int run = 0; run < 20_000; run++) {
            StringBuilder yaml = new StringBuilder();
            for (int i = random.nextInt(15); i >= 0; i--) {
                yaml.append(alphabet[random.nextInt(alphabet.length)]);
            }
            try {
                read(yaml.toString()).toData();
            } catch (ProblemsException e) {
                assertThat(e.problems()).isNotEmpty();
            }
        }
    }

    private static YamlNode read(String yaml) {
        return YamlReader.read("platform.yaml", bytes(yaml));
    }

    private static List<String> codes(String yaml) {
        return problems(bytes(yaml)).stream().map(Problem::code).toList();
    }

    private static List<Problem> problems(byte[] bytes) {
        @Nullable
        ProblemsException e =
                catchThrowableOfType(ProblemsException.class, () -> YamlReader.read("platform.yaml", bytes));
        assertThat(e).isNotNull();
        return e.problems();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
