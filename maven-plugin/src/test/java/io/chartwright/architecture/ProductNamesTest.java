package io.chartwright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.catalog.Catalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Products are data of the catalog. Whoever else names one has begun to treat it in a way of its own. */
class ProductNamesTest {
    private static final Path ROOT = Path.of(System.getProperty("chartwright.root"));
    private static final Pattern PRODUCT = Pattern.compile(
            Catalog.products().values().stream()
                    .map(ProductNamesTest::spellings)
                    .collect(Collectors.joining("|")),
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)//.*$");

    @ParameterizedTest
    @ValueSource(strings = {"core", "renderers", "helm-engine", "maven-plugin"})
    void codeAndTemplatesNameNoProduct(String module) throws IOException {
        List<Path> files = filesBelow(ROOT.resolve(module).resolve("src/main"));

        assertThat(files).isNotEmpty().noneMatch(ProductNamesTest::namesProduct);
    }

    @Test
    void theModelNamesProductsInItsCatalogOnly() throws IOException {
        Path sources = ROOT.resolve("charts-model/src/main/java/io/chartwright");
        List<Path> catalog = filesBelow(sources.resolve("catalog"));

        assertThat(catalog).as("the search finds what there is").anyMatch(ProductNamesTest::namesProduct);
        assertThat(filesBelow(sources))
                .filteredOn(file -> !catalog.contains(file))
                .noneMatch(ProductNamesTest::namesProduct);
    }

    @ParameterizedTest
    @ValueSource(strings = {"datahub", "DataHub", "data-hub", "trino"})
    void aNameIsFoundInEverySpelling(String name) {
        assertThat(PRODUCT.matcher(name).matches()).isTrue();
    }

    /** The name of a product's record, with and without hyphens between its words. */
    private static String spellings(Class<?> product) {
        return product.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-?");
    }

    /** In its own name, in a package, or in what it says outside comments, which may give examples. */
    private static boolean namesProduct(Path file) {
        try {
            String text = Files.readString(file);
            String code =
                    file.toString().endsWith(".java") ? COMMENT.matcher(text).replaceAll("") : text;
            return PRODUCT.matcher(file.getFileName() + "\n" + code).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> filesBelow(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
