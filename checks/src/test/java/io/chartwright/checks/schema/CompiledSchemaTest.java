package io.chartwright.checks.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chartwright.core.yaml.JsonReader;
import io.chartwright.core.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompiledSchemaTest {

    @Test
    void findsNothingWrongWithDataThatMatches() {
        assertThat(check("{name: web, port: 8080, size: 5, any: {k: v}, pick: {a: 1}}"))
                .isEmpty();
    }

    @Test
    void tellsAnUnknownFieldAndWhatWasMeant() {
        assertThat(check("{name: web, prot: 80}"))
                .containsExactly(
                        new Mismatch("unknown-field", "prot", "'prot' is no field of a Thing", "did you mean 'port'?"));
    }

    @Test
    void tellsWhatIsKnownWhereNothingIsNear() {
        assertThat(check("{name: web, any: {completely: different}}"))
                .containsExactly(new Mismatch(
                        "unknown-field", "any.completely", "'completely' is no field of any", "known here: k"));
    }

    @Test
    void aMisspeltFieldIsNotMissingToo() {
        assertThat(check("{nmae: web}"))
                .containsExactly(
                        new Mismatch("unknown-field", "nmae", "'nmae' is no field of a Thing", "did you mean 'name'?"));
    }

    @Test
    void tellsAQuotedNumber() {
        assertThat(check("{name: web, port: '8080'}"))
                .containsExactly(new Mismatch(
                        "wrong-type", "port", "'8080' is a string, and port takes an integer", "drop the quotes"));
    }

    @Test
    void tellsANumberWhereTextIsTaken() {
        assertThat(check("{name: 12}"))
                .containsExactly(new Mismatch(
                        "wrong-type", "name", "12 is an integer, and name takes a string", "put it in quotes"));
    }

    @Test
    void tellsAMappingWhereAListIsTaken() {
        assertThat(check("{name: web, list: {port: 1}}"))
                .containsExactly(new Mismatch(
                        "wrong-type",
                        "list",
                        "a mapping stands here, and list takes a list",
                        "begin each item with '- ', also a single one"));
    }

    @Test
    void aValueOfNoneOfTheTypesIsOneFinding() {
        assertThat(check("{name: web, size: true}"))
                .containsExactly(new Mismatch(
                        "wrong-type",
                        "size",
                        "true is a boolean, and size takes an integer or a string",
                        "put it in quotes"));
    }

    @Test
    void ofSeveralFormsTheOneOfTheRightTypeIsTold() {
        assertThat(check("{name: web, any: {k: 1}}"))
                .containsExactly(new Mismatch(
                        "wrong-type", "any.k", "1 is an integer, and k takes a string", "put it in quotes"));
    }

    @Test
    void tellsWhichFieldsOneIsNeededOf() {
        assertThat(check("{name: web, pick: {}}"))
                .containsExactly(new Mismatch(
                        "missing-field", "pick", "pick needs one of a, b, and has none", "set one of them"));
    }

    @Test
    void tellsWhichFieldsExcludeEachOther() {
        assertThat(check("{name: web, pick: {a: 1, b: 2}}"))
                .containsExactly(new Mismatch(
                        "bad-value", "pick", "a and b are set, and pick takes one of them only", "remove all but one"));
    }

    @Test
    void tellsWhatIsMissingInAnItem() {
        assertThat(check("{name: web, list: [{port: 1}, {}]}"))
                .containsExactly(new Mismatch(
                        "missing-field", "list[1].port", "'port' is missing in an item of list", "set port"));
    }

    @Test
    void everyItemIsToldOfWithItsOwnChoice() {
        assertThat(check("{name: web, sizes: [1, true, false]}"))
                .extracting(Mismatch::path)
                .containsExactly("sizes[1]", "sizes[2]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "port", "size", "any", "pick", "list", "mode", "word"})
    void nothingIsNoValueWhateverTheFieldTakes(String field) {
        assertThat(check(field.equals("name") ? "{name: }" : "{name: web, " + field + ": }"))
                .containsExactly(new Mismatch(
                        "null-value", field, field + " is set to nothing", "say a value, or drop the key"));
    }

    @Test
    void nothingMayStandWhereTheSchemaSaysSo() {
        assertThat(check("{name: web, maybe: }")).isEmpty();
    }

    @Test
    void tellsTheWordsThatMayBeUsed() {
        assertThat(check("{name: web, mode: Allways}"))
                .containsExactly(new Mismatch(
                        "bad-value",
                        "mode",
                        "'Allways' is none of Always, Never, which are all that mode takes",
                        "did you mean 'Always'?"));
    }

    @Test
    void tellsBounds() {
        assertThat(check("{name: web, port: 70000}"))
                .containsExactly(new Mismatch(
                        "bad-value", "port", "70000 is more than 65535, the most that port takes", "lower it"));
    }

    @Test
    void tellsThePattern() {
        assertThat(check("{name: web, word: B}"))
                .containsExactly(new Mismatch(
                        "bad-value",
                        "word",
                        "'B' does not match ^[a-z]+$, the pattern of word",
                        "write it as the pattern asks"));
    }

    @Test
    void tellsHowATimeIsWritten() {
        assertThat(check("{name: web, when: yesterday}"))
                .containsExactly(new Mismatch(
                        "bad-format",
                        "when",
                        "'yesterday' is not written as a date-time, which when takes",
                        "write a date-time"));
    }

    @Test
    void callsKnownFormatsByName() {
        CompiledSchema schema = schema("""
                {"properties": {"memory": {"type": ["string", "number"], "pattern": "^[0-9]+(Gi)?$", "format": "quantity"}}}""");

        assertThat(schema.check(yaml("{memory: 1Gib}"), "it"))
                .containsExactly(new Mismatch(
                        "bad-format",
                        "memory",
                        "'1Gib' is not a quantity, such as 500m or 2Gi, and memory must be",
                        "write a quantity, such as 500m or 2Gi"));
    }

    @Test
    void aWordThatIsEmptyIsNotOffered() {
        assertThat(schema("{\"properties\": {\"policy\": {\"enum\": [\"Always\", \"\"]}}}")
                        .check(yaml("{policy: Allways}"), "it"))
                .extracting(Mismatch::message)
                .containsExactly("'Allways' is not Always, which is all that policy takes");
    }

    @Test
    void neverSaysWhatASecretHolds() {
        CompiledSchema secret = schema("""
                {"properties": {"data": {"type": "object", "additionalProperties": {"type": "string", "pattern": "^x$"}},
                  "stringData": {"type": "object", "additionalProperties": {"type": "string", "enum": ["x"]}}}}""");

        List<Mismatch> found = secret.check(
                yaml("{kind: Secret, data: {a: 31337, b: hunter2}, stringData: {c: hunter3}}"), "a Secret");

        assertThat(found)
                .extracting(Mismatch::message)
                .containsExactly(
                        "an integer stands here, and a takes a string",
                        "the value does not match ^x$, the pattern of b",
                        "the value is not x, which is all that c takes");
        assertThat(found.toString()).doesNotContain("31337").doesNotContain("hunter");
    }

    @Test
    void whatATemplateMadeIsMendedInTheTemplate() {
        assertThat(schema("{\"properties\": {\"data\": {\"type\": \"string\"}}}")
                        .check(yaml("{apiVersion: v1, kind: ConfigMap, data: 5}"), "a ConfigMap"))
                .extracting(Mismatch::hint)
                .containsExactly("put it in quotes; in a template, pipe it through 'quote'");
    }

    @Test
    void aSchemaThatRefersToTheNetworkIsAProblem() {
        assertThatThrownBy(() -> schema("{\"properties\": {\"a\": {\"$ref\": \"http://127.0.0.1:9/x.json\"}}}"))
                .hasMessage("test.json: error broken-schema: the schema cannot be used: it refers to"
                        + " 'http://127.0.0.1:9/x.json', and nothing outside the schema itself is read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"$ref\": \"other.json\"}",
                "{\"$ref\": \"#\"}",
                "{\"$ref\": \"#/definitions/none\"}",
                "{\"$ref\": \"#/definitions/a\", \"definitions\": {\"a\": {\"$ref\": \"#/definitions/a\"}}}",
                "{\"pattern\": \"(\"}",
                "{\"oneOf\": 4}",
                "{\"type\": \"strin\"}",
                "{\"properties\": {\"type\": {\"type\": [\"string\", 5]}}}",
                "{\"$schema\": \"http://127.0.0.1:9/x.json\"}",
                "{\"items\": {\"$ref\": \"file:///etc/passwd\"}}"
            })
    void aBrokenSchemaIsAProblem(String json) {
        assertThatThrownBy(() -> schema(json)).hasMessageStartingWith("test.json: error broken-schema: ");
    }

    @Test
    void aFieldMayBeCalledAsTheWordsOfSchemas() {
        CompiledSchema schema = schema("""
                {"properties": {"oneOf": {"type": "array", "items": {"properties": {"$ref": {"type": "string"}}}}}}""");

        assertThat(schema.check(yaml("{oneOf: [{$ref: 1}]}"), "it"))
                .extracting(Mismatch::path)
                .containsExactly("oneOf[0].$ref");
    }

    private static List<Mismatch> check(String yaml) {
        return schema("""
                        {"type": "object", "additionalProperties": false, "required": ["name"],
                         "definitions": {"size": {"oneOf": [{"type": "string"}, {"type": "integer"}]}},
                         "properties": {
                           "name": {"type": "string"},
                           "port": {"type": "integer", "maximum": 65535},
                           "size": {"$ref": "#/definitions/size"},
                           "sizes": {"type": "array", "items": {"$ref": "#/definitions/size"}},
                           "any": {"anyOf": [{"type": "boolean"},
                             {"type": "object", "properties": {"k": {"type": "string"}}, "additionalProperties": false}]},
                           "pick": {"type": "object", "oneOf": [{"required": ["a"]}, {"required": ["b"]}]},
                           "list": {"type": "array", "items": {"type": "object", "required": ["port"],
                             "additionalProperties": false, "properties": {"port": {"type": "integer"}}}},
                           "mode": {"type": "string", "enum": ["Always", "Never"]},
                           "word": {"type": "string", "pattern": "^[a-z]+$"},
                           "when": {"type": "string", "format": "date-time"},
                           "maybe": {"type": ["string", "null"]}}}""").check(yaml(yaml), "a Thing");
    }

    @SuppressWarnings("unchecked")
    private static CompiledSchema schema(String json) {
        return CompiledSchema.of(
                "test.json", (Map<String, Object>) JsonReader.read("test.json", json.getBytes(StandardCharsets.UTF_8)));
    }

    private static Object yaml(String text) {
        return YamlReader.read("test.yaml", text.getBytes(StandardCharsets.UTF_8))
                .toData();
    }
}
