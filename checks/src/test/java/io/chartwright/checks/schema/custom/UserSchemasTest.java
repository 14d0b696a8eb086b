package io.chartwright.checks.schema.custom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserSchemasTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "acme.io/rocket_v1.json, acme.io/v1, Rocket",
        "rocket_v1.json, acme.io/v1, Rocket",
        "rocket-acme-v1.json, acme.io/v1, Rocket",
        "deployment-apps-v1.json, apps/v1, Deployment",
        "service-v1.json, v1, Service",
        "service_v1.json, v1, Service"
    })
    void findsTheFileOfAKind(String file, String apiVersion, String kind) throws IOException {
        write(file, "{\"type\": \"object\"}");

        UserSchemas schemas = UserSchemas.on(folder, "schemas");

        assertThat(schemas.schema(apiVersion, kind)).contains(Map.of("type", "object"));
        assertThat(schemas.origin(apiVersion, kind)).isEqualTo("schemas/" + file);
    }

    @Test
    void prefersTheFileThatNamesTheGroup() throws IOException {
        write("rocket_v1.json", "{}");
        write("acme.io/rocket_v1.json", "{\"type\": \"object\"}");

        assertThat(UserSchemas.on(folder, "schemas").schema("acme.io/v1", "Rocket"))
                .contains(Map.of("type", "object"));
    }

    @Test
    void knowsNothingOfOtherKinds() throws IOException {
        write("rocket_v1.json", "{}");

        assertThat(UserSchemas.on(folder, "schemas").schema("acme.io/v2", "Rocket"))
                .isEmpty();
        assertThat(UserSchemas.on(folder.resolve("none"), "schemas").schema("acme.io/v1", "Rocket"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"../v1, Rocket", "acme.io/v1, ../../rocket", "/, /", "'', ''", "a/b/c, Rocket"})
    void looksNowhereElse(String apiVersion, String kind) throws IOException {
        write("rocket_v1.json", "{}");

        assertThat(UserSchemas.on(folder.resolve("acme.io"), "schemas").schema(apiVersion, kind))
                .isEmpty();
    }

    @Test
    void aFileThatIsNoJsonIsALocatedProblem() throws IOException {
        write("rocket_v1.json", "{\n  oops}");

        assertThatThrownBy(() -> UserSchemas.on(folder, "schemas").schema("acme.io/v1", "Rocket"))
                .hasMessageStartingWith("schemas/rocket_v1.json:2:")
                .hasMessageContaining(" error json-syntax: ");
    }

    @Test
    void aFileThatIsNoMappingIsAProblem() throws IOException {
        write("rocket_v1.json", "[]");

        assertThatThrownBy(() -> UserSchemas.on(folder, "schemas").schema("acme.io/v1", "Rocket"))
                .hasMessage(
                        "schemas/rocket_v1.json: error broken-schema: the file holds no schema, which is a mapping");
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
