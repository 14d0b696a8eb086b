package io.chartwright.core.yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.chartwright.core.problem.Location;
import io.chartwright.core.problem.Problem;
import io.chartwright.core.problem.ProblemsException;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads files that are JSON by nature, such as our own lock and schema files. What people write is YAML. */
public final class JsonReader {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private JsonReader() {}

    /**
     * Reads one document as plain data: maps in the order of the file, lists, strings, booleans, numbers and null.
     *
     * @param fileName what problems call the file
     * @throws ProblemsException with one located problem, {@code json-syntax}
     */
    public static @Nullable Object read(String fileName, byte[] bytes) {
        try {
            return MAPPER.readValue(bytes, Object.class);
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
}
