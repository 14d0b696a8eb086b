package io.chartwright.checks.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.checks.schema.custom.BundledSchemas;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever data is held against a schema, findings come out and no exception. */
class NonsenseTest {
    private static final List<String> KEYS = List.of(
            "apiVersion",
            "kind",
            "metadata",
            "spec",
            "source",
            "helm",
            "destination",
            "generators",
            "template",
            "list",
            "git",
            "a.b",
            "[0]",
            "",
            "/",
            "~1",
            "oneOf",
            "properties",
            "$ref",
            "items",
            "name",
            "merge",
            "matrix",
            "syncPolicy");
    private static final List<Object> SCALARS = List.of(
            "", "x", "Secret", true, 5L, BigInteger.TEN.pow(40), new BigDecimal("1E+400"), -1L, "\n\u0000", "8080");

    @ParameterizedTest
    @ValueSource(strings = {"Application", "ApplicationSet", "AppProject"})
    void nothingFails(String kind) {
        CompiledSchema schema = new SchemaSet(new BundledSchemas())
                .find("argoproj.io/v1alpha1", kind)
                .orElseThrow();
        Random random = new Random(254);
        int found = 0;
        for (int i = 0; i < 1_000; i++) {
            Object data = data(random, 6);
            List<Mismatch> mismatches = schema.check(data, "it");
            found += mismatches.size();
            assertThat(mismatches).as("%s", data).allSatisfy(mismatch -> {
                assertThat(mismatch.message()).isNotBlank().doesNotContain("com.", "null null");
                assertThat(mismatch.hint()).isNotBlank();
            });
            assertThat(mismatches).extracting(Mismatch::path).as("%s", data).doesNotHaveDuplicates();
        }
        assertThat(found).isGreaterThan(1_000);
    }

    private static @Nullable Object data(Random random, int depth) {
        int choice = random.nextInt(depth > 0 ? 6 : 2);
        if (choice == 0) {
            return null;
        }
        if (choice == 1) {
            return SCALARS.get(random.nextInt(SCALARS.size()));
        }
        int size = random.nextInt(5);
        if (choice == 2) {
            List<@Nullable Object> list = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                list.add(data(random, depth - 1));
            }
            return list;
        }
        Map<String, @Nullable Object> map = new HashMap<>();
        for (int i = 0; i < size; i++) {
            map.put(KEYS.get(random.nextInt(KEYS.size())), data(random, depth - 1));
        }
        return map;
    }
}
