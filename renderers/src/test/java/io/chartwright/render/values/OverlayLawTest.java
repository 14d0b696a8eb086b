package io.chartwright.render.values;

import static io.chartwright.render.values.SeenByHelm.plain;
import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.core.yaml.YamlWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The law of overlays, with the real Helm as the judge: laid over the base, an overlay gives the full values, and no
 * smaller one does.
 */
class OverlayLawTest {
    private static final int TREES = 600;

    /** Many pairs of trees, which one call of Helm takes as one pair. */
    private record Pairs(Map<String, Object> base, Map<String, Object> full) {

        static Pairs random(long seed) {
            RandomValues random = new RandomValues(seed);
            Map<String, Object> base = new LinkedHashMap<>();
            Map<String, Object> full = new LinkedHashMap<>();
            for (int i = 0; i < TREES; i++) {
                Map<String, Object> tree = random.tree();
                if (i % 23 != 0) {
                    base.put("tree" + i, tree);
                }
                if (i % 19 != 0) {
                    full.put("tree" + i, i % 3 == 0 ? random.tree() : random.like(tree));
                }
            }
            return new Pairs(base, full);
        }

        Map<String, @Nullable Object> overlay() {
            return Overlay.between(base, full);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void inAChartAnOverlayGivesTheFullValues(long seed) {
        Pairs pairs = Pairs.random(seed);
        Map<String, @Nullable Object> full = SeenByHelm.inChart(YamlWriter.write(pairs.full()));
        assertThat(full).isEqualTo(plain(pairs.full()));
        assertThat(SeenByHelm.inChart(YamlWriter.write(pairs.base()), YamlWriter.write(pairs.overlay())))
                .isEqualTo(full);
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void inASubchartAnOverlayUnderItsNameGivesTheFullValues(long seed) {
        Pairs pairs = Pairs.random(seed);
        String umbrella =
                YamlWriter.write(Map.of("global", Map.of("domain", "acme.test"), "sub", Map.of("enabled", true)));
        Map<String, @Nullable Object> full = SeenByHelm.inSubchart(umbrella, YamlWriter.write(pairs.full()));
        assertThat(full).isEqualTo(plain(pairs.full()));
        assertThat(SeenByHelm.inSubchart(
                        umbrella,
                        YamlWriter.write(pairs.base()),
                        YamlWriter.write(Map.of("sub", pairs.overlay())),
                        "global: {domain: prod.acme.test}\n"))
                .isEqualTo(full);
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8})
    void helmsMergeIsWhatTheTestsTakeItFor(long seed) {
        RandomValues random = new RandomValues(seed);
        Map<String, Object> base = new LinkedHashMap<>();
        Map<String, Object> overlay = new LinkedHashMap<>();
        for (int i = 0; i < TREES; i++) {
            Map<String, Object> tree = random.tree();
            base.put("tree" + i, tree);
            overlay.put("tree" + i, random.withNulls(i % 2 == 0 ? random.tree() : random.like(tree)));
        }
        assertThat(SeenByHelm.inChart(YamlWriter.write(base), YamlWriter.write(overlay)))
                .isEqualTo(plain(HelmMerge.merge(base, overlay)));
    }

    @Test
    void noEntryOfAnOverlayCanBeLeftOut() {
        for (long seed = 10; seed < 12; seed++) {
            Pairs pairs = Pairs.random(seed);
            pairs.base().forEach((name, base) -> {
                if (pairs.full().containsKey(name)) {
                    cannotLoseAnything(map(base), map(pairs.full().get(name)));
                }
            });
        }
    }

    private static void cannotLoseAnything(Map<String, Object> base, Map<String, Object> full) {
        Map<String, @Nullable Object> overlay = Overlay.between(base, full);
        assertThat(HelmMerge.merge(base, overlay)).isEqualTo(full);
        for (List<String> path : entries(overlay)) {
            assertThat(HelmMerge.merge(base, without(path, overlay)))
                    .as("%s without %s over %s", overlay, path, base)
                    .isNotEqualTo(full);
        }
        saysNothingTwice(base, overlay);
    }

    private static void saysNothingTwice(Map<?, ?> base, Map<?, ?> overlay) {
        overlay.forEach((key, value) -> {
            assertThat(base.containsKey(key) || value != null)
                    .as("a deletion deletes")
                    .isTrue();
            if (base.containsKey(key)) {
                assertThat(value).isNotEqualTo(base.get(key));
            }
            if (value instanceof Map<?, ?> above && base.get(key) instanceof Map<?, ?> below) {
                assertThat(above).as("an empty map over a map says nothing").isNotEmpty();
                saysNothingTwice(below, above);
            }
        });
    }

    /** The paths of all entries that are no map with something in it. */
    private static List<List<String>> entries(Map<?, ?> overlay) {
        List<List<String>> paths = new ArrayList<>();
        overlay.forEach((key, value) -> {
            if (value instanceof Map<?, ?> inner && !inner.isEmpty()) {
                entries(inner).forEach(path -> {
                    List<String> longer = new ArrayList<>(List.of((String) key));
                    longer.addAll(path);
                    paths.add(longer);
                });
            } else {
                paths.add(List.of((String) key));
            }
        });
        return paths;
    }

    private static Map<String, @Nullable Object> without(List<String> path, Map<?, ?> overlay) {
        Map<String, @Nullable Object> less = new LinkedHashMap<>();
        overlay.forEach((key, value) -> {
            if (!key.equals(path.get(0))) {
                less.put((String) key, value);
            } else if (path.size() > 1 && value instanceof Map<?, ?> inner) {
                less.put((String) key, without(path.subList(1, path.size()), inner));
            }
        });
        return less;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object data) {
        return (Map<String, Object>) data;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            base             | full            | overlay
            {k: {a: 1}}      | {k: 2}          | {k: 2}
            {k: {a: 1}}      | {k: [1]}        | {k: [1]}
            {k: {a: 1}}      | {k: {}}         | {k: {a: null}}
            {k: {a: {b: 1}}} | {k: {a: {}}}    | {k: {a: {b: null}}}
            {k: {a: 1}}      | {}              | {k: null}
            {k: 1}           | {k: {a: 2}}     | {k: {a: 2}}
            {k: 1}           | {k: {}}         | {k: {}}
            {k: [1]}         | {k: {a: 2}}     | {k: {a: 2}}
            {k: [1, 2]}      | {k: [1]}        | {k: [1]}
            {k: [{a: 1}]}    | {k: [{b: 1}]}   | {k: [{b: 1}]}
            {k: [1]}         | {k: []}         | {k: []}
            {k: {}}          | {k: {a: 1}}     | {k: {a: 1}}
            {}               | {k: {}}         | {k: {}}
            {k: ''}          | {k: 'x'}        | {k: 'x'}
            {k: 0}           | {k: '0'}        | {k: '0'}
            {k: true}        | {k: 'true'}     | {k: 'true'}
            """)
    void mapsAgainstOthersAreWithinTheLaw(String base, String full, String overlay) {
        Map<String, @Nullable Object> wanted = SeenByHelm.inChart(full);
        assertThat(plain(Overlay.between(map(SeenByHelm.inChart(base)), map(wanted))))
                .isEqualTo(HelmMerge.merge(Map.of(), SeenByHelm.inChart(overlay)));
        assertThat(SeenByHelm.inChart(base, overlay)).isEqualTo(wanted);
        assertThat(SeenByHelm.inSubchart("sub: {enabled: true}", base, "sub: " + overlay))
                .isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource({
        "1000000, 1000000",
        "9007199254740992, 9007199254740992",
        "9007199254740993, 9007199254740992",
        "12345678901234567890, 12345678901234567000",
        "0.1, 0.1",
        "0.12345678901234567890, 0.12345678901234568",
    })
    void helmReadsNumbersAsDoublesInEveryFile(String number, String seen) {
        assertThat(SeenByHelm.inChart("k: " + number)).isEqualTo(plain(Map.of("k", new BigDecimal(seen))));
        assertThat(SeenByHelm.inChart("k: 1", "k: " + number)).isEqualTo(plain(Map.of("k", new BigDecimal(seen))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            subchart's own     | overlay              | seen by the subchart
            {global: {a: 1}}   | {}                   | {global: {a: 9}}
            {global: {a: 1}}   | {global: {a: 2}}     | {global: {a: 9}}
            {global: {a: 1}}   | {global: {a: null}}  | {global: {a: 9}}
            {global: {a: 1}}   | {global: null}       | {}
            """)
    void globalsAreOutsideTheLawForTheUmbrellasWin(String own, String overlay, String seen) {
        assertThat(SeenByHelm.inSubchartWithGlobals("{global: {a: 9}, sub: {enabled: true}}", own, "sub: " + overlay))
                .isEqualTo(SeenByHelm.inChart(seen));
    }
}
