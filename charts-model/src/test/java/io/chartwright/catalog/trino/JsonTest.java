package io.chartwright.catalog.trino;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {

    @Test
    void writesWhatPeopleWouldWrite() {
        assertThat(Json.write(Map.of("a", List.of(1, true, "x"))))
                .isEqualTo("{\n  \"a\": [\n    1,\n    true,\n    \"x\"\n  ]\n}\n");
        assertThat(Json.write(Map.of())).isEqualTo("{}\n");
        assertThat(Json.write(List.of())).isEqualTo("[]\n");
    }

    @Test
    void escapesWhatMustNotStandInAText() {
        assertThat(Json.write("say \"\\d+\"\n\r\t\u0001é")).isEqualTo("\"say \\\"\\\\d+\\\"\\n\\r\\t\\u0001é\"\n");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> Json.write(1.5)).isInstanceOf(IllegalArgumentException.class);
    }
}
