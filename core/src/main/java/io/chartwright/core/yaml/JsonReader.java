package io.chartwright.core.yaml;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.chartwright.core.problem.Location;
import io.chartwright.core.problem.Problem;
import io.chartwright.core.problem.ProblemsException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads files that are JSON by nature, such as our own lock and schema files. What people write is YAML. */
public final class JsonReader {
    // Tokens and no data binding, which takes longer to load than a lock file takes to read.
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private JsonReader() {}

    /**
     * Reads one document as plain data: maps in the order of the file, lists, strings, booleans, numbers and null.
     *
     * @param fileName what problems call the file
     * @throws ProblemsException with one located problem, {@code json-syntax}
     */
    public static @Nullable Object read(String fileName, byte[] bytes) {
        try (JsonParser parser = JSON.createParser(bytes)) {
            parser.nextToken();
            Object data = value(parser);
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "there is more after the end of the document");
            }
            return data;
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            Location location = at == null || at.getLineNr() < 1
                    ? Location.of(fileName)
                    : Location.at(fileName, at.getLineNr(), Math.max(1, at.getColumnNr()));
            String says = e.getOriginalMessage().lines().findFirst().orElse("this is no JSON");
            throw new ProblemsException(List.of(Problem.error("json-syntax", location, says, "")));
        } catch (IOException e) {
            throw new ProblemsException(
                    List.of(Problem.error("json-syntax", Location.of(fileName), "this is no UTF-8 text", "")));
        }
    }

    private static @Nullable Object value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new JsonParseException(parser, "there is no document");
        }
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> parser.getText();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT -> parser.getNumberValue();
            case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_NULL -> null;
            default -> throw new JsonParseException(parser, "there is no value");
        };
    }

    private static Map<String, @Nullable Object> object(JsonParser parser) throws IOException {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            object.put(name, value(parser));
        }
        return object;
    }

    private static List<@Nullable Object> array(JsonParser parser) throws IOException {
        List<@Nullable Object> array = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser));
        }
        return array;
    }
}
