package io.chartwright.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What is written is what is read, by our own reader and by a plain YAML 1.1 one. */
class YamlRoundTripTest {

    static Stream<String> nastyStrings() {
        return NastyStrings.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("nastyStrings")
    void keepsAStringAsValue(String nasty) {
        assertRoundTrip(Map.of("key", nasty));
    }

    @ParameterizedTest
    @MethodSource("nastyStrings")
    void keepsAStringAsKey(String nasty) {
        assertRoundTrip(Map.of(nasty, "value"));
        assertRoundTrip(Map.of("outer", List.of(Map.of(nasty, Map.of(nasty, nasty)))));
    }

    @ParameterizedTest
    @MethodSource("nastyStrings")
    void keepsAStringAnywhereElse(String nasty) {
        assertRoundTrip(List.of(nasty, List.of(nasty, nasty), Map.of("a", nasty)));
        assertRoundTrip(nasty);
    }

    @Test
    void hasAWorthyTableOfNastyStrings() {
        assertThat(NastyStrings.ALL).doesNotHaveDuplicates().hasSizeGreaterThan(100);
    }

    @Test
    void keepsRandomTrees() {
        for (int seed = 0; seed < 4000; seed++) {
            Object data = new RandomData(new Random(seed)).tree(0);
            try {
                assertRoundTrip(data);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + "\n" + YamlWriter.write(data), e);
            }
        }
    }

    private static void assertRoundTrip(@Nullable Object data) {
        String yaml = YamlWriter.write(data);
        YamlNode ours = YamlReader.read("written.yaml", yaml.getBytes(StandardCharsets.UTF_8));
        Object theirs = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);

        assertThat(yaml)
                .endsWith("\n")
                .doesNotContain("\r")
                .doesNotContain("\n---")
                .doesNotContain("\n...");
        assertThat(normal(ours.toData())).as(yaml).isEqualTo(normal(data));
        assertThat(normal(theirs)).as(yaml).isEqualTo(normal(data));
        assertThat(YamlWriter.write(ours.toData())).isEqualTo(yaml);
    }

    /** Numbers of one value are one number; order of keys counts. */
    private static @Nullable Object normal(@Nullable Object data) {
        if (data instanceof Map<?, ?> map) {
            List<Object> entries = new ArrayList<>();
            map.forEach(
                    (key, value) -> entries.add(Stream.of(key, normal(value)).toList()));
            return entries;
        }
        if (data instanceof List<?> list) {
            List<Object> items = new ArrayList<>(List.of("list"));
            list.forEach(item -> items.add(normal(item)));
            return items;
        }
        return data instanceof Number ? new BigDecimal(data.toString()).stripTrailingZeros() : data;
    }

    /** Trees of plain data with a taste for trouble. */
    private record RandomData(Random random) {

        @Nullable
        Object tree(int depth) {
            return switch (random.nextInt(depth > 5 ? 6 : 10)) {
                case 0, 1, 2 -> string();
                case 3 -> number();
                case 4 -> random.nextBoolean();
                case 5 -> random.nextInt(4) == 0 ? null : string();
                case 6, 7 -> list(depth);
                default -> map(depth);
            };
        }

        private Object list(int depth) {
            List<@Nullable Object> list = new ArrayList<>();
            for (int i = random.nextInt(5); i > 0; i--) {
                list.add(tree(depth + 1));
            }
            return list;
        }

        private Object map(int depth) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            for (int i = random.nextInt(5); i > 0; i--) {
                map.put(string(), tree(depth + 1));
            }
            return map;
        }

        private Object number() {
            return switch (random.nextInt(4)) {
                case 0 -> random.nextInt();
                case 1 -> random.nextLong();
                case 2 -> BigDecimal.valueOf((random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(30) - 10));
                default -> random.nextInt(100);
            };
        }

        private String string() {
            List<String> nasty = NastyStrings.ALL;
            return switch (random.nextInt(4)) {
                case 0 -> nasty.get(random.nextInt(nasty.size()));
                case 1 -> nasty.get(random.nextInt(nasty.size())) + nasty.get(random.nextInt(nasty.size()));
                case 2 -> ofAlphabet("ab1 0._-:#'\"\\\n\t{}[]&*!|>%@`,?=~<y/+e");
                default -> anyCharacters();
            };
        }

        private String ofAlphabet(String alphabet) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i > 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            return text.toString();
        }

        private String anyCharacters() {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(8); i > 0; i--) {
                int c = random.nextInt(random.nextBoolean() ? 0x100 : 0x11_0000);
                text.appendCodePoint(c >= 0xD800 && c < 0xE000 ? 'x' : c);
            }
            return text.toString();
        }
    }
}
