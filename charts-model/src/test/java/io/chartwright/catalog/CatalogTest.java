package io.chartwright.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.model.Product;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogTest {

    @ParameterizedTest
    @MethodSource("io.chartwright.BuilderLawTest#products")
    void knowsProductsByTheWordThatTheyHaveForThemselves(Product product) {
        assertThat(Catalog.products()).containsEntry(product.type(), product.getClass());
    }

    @Test
    void doesNotKnowOthers() {
        assertThat(Catalog.find("DataHub")).isEmpty();
    }

    @Test
    void namesAllInOrder() {
        assertThat(List.copyOf(Catalog.types())).contains("datahub").isSorted();
        assertThat(Catalog.types())
                .allSatisfy(type -> assertThat(Catalog.find(type)).isPresent());
    }

    @Test
    void hasAStarterForEveryProduct() {
        assertThat(Catalog.types())
                .allSatisfy(type -> assertThat(Catalog.starter(type, "one")).isPresent());
        assertThat(Catalog.starter("DataHub", "one")).isEmpty();
    }
}
