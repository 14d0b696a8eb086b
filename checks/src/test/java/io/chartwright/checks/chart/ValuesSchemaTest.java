package io.chartwright.checks.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ValuesSchemaTest {
    private static final String WEB = """
            {"additionalProperties": false, "required": ["image"], "properties": {
              "image": {"type": "string"}, "pull-policy": {"enum": ["Always", "Never"]}, "enabled": {"type": "boolean"},
              "list": {"items": {"type": "string"}},
              "global": {"type": "object", "properties": {"host": {"type": "string"}}}}}""";

    @Test
    void valuesThatMatchAreFine() {
        assertThat(shop("{web: {enabled: true, list: [a]}, global: {host: h}}").found("values-schema"))
                .isEmpty();
    }

    @Test
    void tellsAValueOfASubchartWhereTheUmbrellaSetsIt() {
        assertThat(shop("{web: {enabled: true, image: 5}}").found("values-schema"))
                .containsExactly(
                        "error charts/shop/values.yaml web.image []: 5 is an integer, and image takes a string (put it in quotes)");
    }

    @Test
    void tellsAValueOfAnEnvironmentWithItsName() {
        assertThat(shop("{web: {enabled: true}}")
                        .file("charts/shop/values/dev.yaml", "{web: {pull-policy: Sometimes}}")
                        .file("charts/shop/values/prod.yaml", "{web: {list: [a, 1]}}")
                        .found("values-schema"))
                .containsExactly(
                        "error charts/shop/values/dev.yaml web.pull-policy [dev]: 'Sometimes' is none of Always, Never, which are"
                                + " all that pull-policy takes (write one of them)",
                        "error charts/shop/values/prod.yaml web.list[1] [prod]: 1 is an integer, and an item of list takes a"
                                + " string (put it in quotes)");
    }

    @Test
    void whatIsWrongInEveryEnvironmentIsToldOnce() {
        assertThat(shop("{web: {enabled: true, imag: x}}")
                        .file("charts/shop/values/dev.yaml", "{web: {image: b}}")
                        .file("charts/shop/values/prod.yaml", "{web: {image: c}}")
                        .found("values-schema"))
                .containsExactly(
                        "error charts/shop/values.yaml web.imag [dev, prod]: 'imag' is no field of the values (did you"
                                + " mean 'image'?)");
    }

    @Test
    void globalsOfTheEnvironmentReachSubcharts() {
        assertThat(shop("{web: {enabled: true}}")
                        .file("charts/shop/values/dev.yaml", "{}")
                        .file("environments/dev/values.yaml", "{global: {host: 5}}")
                        .found("values-schema"))
                .containsExactly(
                        "error environments/dev/values.yaml global.host [dev]: 5 is an integer, and host takes a string"
                                + " (put it in quotes)");
    }

    @Test
    void aNullTakesAValueAway() {
        assertThat(shop("{web: {enabled: true}}")
                        .file("charts/shop/values/dev.yaml", "{web: {image: }}")
                        .found("values-schema"))
                .containsExactly(
                        "error charts/shop/charts/web/values.yaml image [dev]: 'image' is missing in the values"
                                + " (set image)");
    }

    @Test
    void aSubchartThatIsOffIsNotChecked() {
        assertThat(shop("{web: {enabled: false, image: 5}}").found("values-schema"))
                .isEmpty();
    }

    @Test
    void tellsABrokenSchema() {
        assertThat(ChartTree.shop()
                        .file("charts/shop/values.schema.json", "{\"$ref\": \"https://a.b/c.json\"}")
                        .found("values-schema"))
                .containsExactly("error charts/shop/values.schema.json  []: the schema cannot be used: it refers to"
                        + " 'https://a.b/c.json', and nothing outside the schema itself is read (mend the schema)");
    }

    private static ChartTree shop(String values) {
        return ChartTree.shop()
                .file("charts/shop/values.yaml", values)
                .file("charts/shop/charts/web/values.schema.json", WEB);
    }
}
