package io.chartwright.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chartwright.model.component.ChartContent;
import io.chartwright.model.component.Component;
import io.chartwright.model.component.ConfigSet;
import io.chartwright.model.component.SecurityContext;
import io.chartwright.model.component.ServiceAccount;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CompositionsTest {

    private record Fixed(List<Component> components) implements Product {
        @Override
        public String type() {
            return "fixed";
        }

        @Override
        public ChartContent compose() {
            return new ChartContent(
                    "A page",
                    "",
                    "1.0.0",
                    new SecurityContext(1, 1, true),
                    ServiceAccount.withoutToken(),
                    List.of(),
                    components,
                    Optional.empty());
        }
    }

    @Test
    void aComponentCannotBeOfAnotherKindInAnEnvironment() {
        assertThat(codes(
                        Component.deployment("web").build(),
                        Component.statefulSet("web").build()))
                .containsExactly("environments.prod.web: shape-differs");
    }

    @Test
    void aComponentCannotHaveOtherInitContainersInAnEnvironment() {
        assertThat(codes(
                        Component.deployment("web").build(),
                        Component.deployment("web")
                                .initContainer("wait", "true")
                                .build()))
                .containsExactly("environments.prod.web: shape-differs");
    }

    @Test
    void aScheduleMayDiffer() {
        assertThat(codes(
                        Component.cronJob("nightly", "0 3 * * *", false).build(),
                        Component.cronJob("nightly", "0 4 * * *", true).build()))
                .isEmpty();
    }

    @Test
    void componentsCannotShareAKeyOfValues() {
        assertThat(codes(
                        Component.deployment("db1").build(),
                        Component.deployment("db1").build()))
                .isEmpty();
        assertThatThrownBy(() -> new Fixed(List.of(
                                Component.deployment("db1").build(),
                                Component.deployment("db-1").build()))
                        .compose())
                .hasMessageContaining("'db1'");
    }

    @Test
    void aComponentCannotTakeAKeyOfEveryChart() {
        assertThatThrownBy(
                        () -> new Fixed(List.of(Component.deployment("config").build())).compose())
                .hasMessageContaining("key of every chart");
    }

    @Test
    void aConfigSetHasVariables() {
        assertThatThrownBy(() -> new ConfigSet("common", "what all share", Collections.emptySortedMap()))
                .hasMessageContaining("there is no variable");
    }

    private static List<String> codes(Component base, Component prod) {
        SortedMap<String, Subchart.Variant> overrides = new TreeMap<>();
        overrides.put("prod", new Subchart.Variant(true, new Fixed(List.of(prod))));
        Subchart subchart =
                new Subchart("page", "1.0.0", new Subchart.Variant(true, new Fixed(List.of(base))), overrides);
        return Compositions.faultsOf(subchart).stream()
                .map(fault -> fault.path() + ": " + fault.code())
                .toList();
    }
}
