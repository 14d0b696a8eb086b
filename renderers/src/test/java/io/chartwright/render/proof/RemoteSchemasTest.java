package io.chartwright.render.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.core.tree.FileTree;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteSchemasTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"$ref\": \"https://example.com/values.json\"}",
                "{\"properties\": {\"a\": {\"$ref\": \"other.json#/definitions/a\"}}}",
                "{\"allOf\": [{\"$ref\": \"file:///etc/hostname\"}]}",
                "{\"\\u0024ref\": \"http://example.com/values.json\"}",
                "{\"$schema\": \"https://example.com/draft\"}"
            })
    void helmGetsNoSchemaThatLeadsElsewhere(String schema) {
        FileTree chart = FileTree.of(Map.of("charts/db/values.schema.json", schema, "values.yaml", "a: 1\n"));

        assertThat(RemoteSchemas.without(chart)).isEqualTo(FileTree.of(Map.of("values.yaml", "a: 1\n")));
    }

    @Test
    void aSchemaByItselfStays() {
        FileTree chart = FileTree.of(Map.of(
                "values.schema.json",
                "{\"$schema\": \"http://json-schema.org/draft-07/schema#\", \"$ref\": \"#/definitions/all\"}",
                "charts/db/values.schema.json",
                "no JSON",
                "files/values.json",
                "{\"$ref\": \"https://example.com/values.json\"}"));

        assertThat(RemoteSchemas.without(chart)).isSameAs(chart);
    }
}
