package io.chartwright.checks.schema.custom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chartwright.core.yaml.JsonReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TypeDeclarationsTest {
    @TempDir
    Path folder;

    @Test
    void readsFieldsListsMapsWordsAndWhatMayBeMissing() throws IOException {
        assertThat(read("""
                        export interface IRocket {
                            /** How many; "not": a field. */
                            "stages": number;
                            "names"?: Array<string>;
                            "labels"?: { [key: string]: string };
                            "cargo"?: { };
                            "port"?: string | number;
                            "fuel"?: "wet" | "dry" | null;
                            "crew"?: { "pilot"?: boolean };
                            "code"?: 301 | 302;
                        }
                        export declare class Rocket { "ignored": string; }
                        """)).isEqualTo(json("""
                        {"type": "object", "additionalProperties": false, "required": ["stages"], "properties": {
                          "stages": {"type": "integer"}, "names": {"type": "array", "items": {"type": "string"}},
                          "labels": {"type": "object", "additionalProperties": {"type": "string"}},
                          "cargo": {"type": "object"}, "port": {"type": ["integer", "string"]},
                          "fuel": {"type": "string", "enum": ["dry", "wet"]},
                          "code": {"type": "integer", "enum": [301, 302]},
                          "crew": {"type": "object", "additionalProperties": false,
                            "properties": {"pilot": {"type": "boolean"}}}}}"""));
    }

    @Test
    void followsImportsAndStopsWhereATypeHoldsItself() throws IOException {
        Files.writeString(
                folder.resolve("Stage.d.ts"),
                "import { IStage } from \"./Stage.js\";\nexport interface IStage { \"next\"?: IStage; }");

        assertThat(read("""
                        import { IStage } from "./Stage.js";
                        import { IMeta } from "@other/meta/Meta";
                        export interface IRocket { "stage"?: IStage; "meta"?: IMeta; }""")).isEqualTo(json("""
                        {"type": "object", "additionalProperties": false, "properties": {
                          "meta": {"type": "string"},
                          "stage": {"type": "object", "additionalProperties": false, "properties": {"next": {}}}}}"""));
    }

    @Test
    void ofAnIntersectionTheFirstPartCounts() throws IOException {
        assertThat(
                        read(
                                "export interface IRocket { \"a\"?: { \"b\"?: string } & (Exclude<{ \"b\"?: any }, never> | { }); }"))
                .isEqualTo(json("""
                        {"type": "object", "additionalProperties": false, "properties": {"a": {"type": "object",
                          "additionalProperties": false, "properties": {"b": {"type": "string"}}}}}"""));
    }

    @Test
    void takesTheFieldsOfWhatItExtends() throws IOException {
        Files.writeString(
                folder.resolve("Vehicle.d.ts"), "export interface IVehicle { \"wheels\": number; \"name\"?: string; }");

        assertThat(read("""
                        import { IVehicle } from "./Vehicle.js";
                        import { TypeMeta } from "@other/base";
                        export interface IRocket extends IVehicle, TypeMeta { "stages": number; "name"?: boolean; }""")).isEqualTo(json("""
                        {"type": "object", "additionalProperties": false, "required": ["stages", "wheels"], "properties": {
                          "stages": {"type": "integer"}, "wheels": {"type": "integer"}, "name": {"type": "boolean"}}}"""));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> read("export interface IRocket { \"a\"?: Engine; }"))
                .hasMessageEndingWith("nothing is known of 'Engine'");
    }

    @Test
    void whatIsSaidTwiceIsADefinition() {
        String part =
                "{\"type\": \"object\", \"additionalProperties\": false, \"properties\": {\"a\": {\"type\": \"string\"},"
                        + " \"b\": {\"type\": \"string\"}, \"c\": {\"type\": \"string\"}, \"long-enough\": {\"type\": \"string\"}}}";

        assertThat(SharedParts.of(json("{\"properties\": {\"x\": " + part + ", \"y\": " + part + "}}")))
                .isEqualTo(json("{\"properties\": {\"x\": {\"$ref\": \"#/definitions/x\"}, \"y\": {\"$ref\":"
                        + " \"#/definitions/x\"}}, \"definitions\": {\"x\": " + part + "}}"));
    }

    private Map<String, Object> read(String text) throws IOException {
        Path file = folder.resolve("Rocket.d.ts");
        Files.writeString(file, text);
        return TypeDeclarations.read(file, "integer", Map.of("Meta", Map.of("type", "string")));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> json(String text) {
        return (Map<String, Object>) JsonReader.read("test.json", text.getBytes(StandardCharsets.UTF_8));
    }
}
