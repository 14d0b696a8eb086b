package io.chartwright.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.catalog.datahub.DataHub;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogTest {

    @Test
    void knowsProductsByTheWordThatTheyHaveForThemselves() {
        assertThat(Catalog.find("datahub")).contains(DataHub.class);
        assertThat(DataHub.defaults().product().type()).isEqualTo("datahub");
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
                .allSatisfy(type -> assertThat(Catalog.starter(type)).isPresent());
        assertThat(Catalog.starter("DataHub")).isEmpty();
    }
}
