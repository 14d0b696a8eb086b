package io.chartwright.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.catalog.datahub.DataHub;
import io.chartwright.catalog.superset.Superset;
import io.chartwright.catalog.trino.Trino;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogTest {

    @Test
    void knowsProductsByTheWordThatTheyHaveForThemselves() {
        assertThat(Catalog.find("datahub")).contains(DataHub.class);
        assertThat(DataHub.defaults().product().type()).isEqualTo("datahub");
        assertThat(Catalog.find("superset")).contains(Superset.class);
        assertThat(Superset.defaults().product().type()).isEqualTo("superset");
        assertThat(Catalog.find("trino")).contains(Trino.class);
        assertThat(Trino.defaults().product().type()).isEqualTo("trino");
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
