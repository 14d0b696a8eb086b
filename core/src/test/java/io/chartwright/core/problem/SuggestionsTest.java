package io.chartwright.core.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {
    private static final List<String> SETTINGS =
            List.of("replicas", "resources", "cpu", "memory", "maxUnavailable", "minAvailable", "image", "env", "on");

    @ParameterizedTest
    @CsvSource({
        "replicsa, replicas",
        "replica, replicas",
        "Replicas, replicas",
        "resuorces, resources",
        "ressource, resources",
        "cpus, cpu",
        "cp, cpu",
        "cup, cpu",
        "memmory, memory",
        "max-unavailable, maxUnavailable",
        "max_unavailble, maxUnavailable",
        "minAvialable, minAvailable",
        "imgae, image",
        "no, on",
    })
    void findsWhatWasMeant(String wrong, String meant) {
        assertThat(Suggestions.nearest(wrong, SETTINGS)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"c", "x", "''", "-", "replication", "storage", "gpu-count", "mem"})
    void staysSilentRatherThanGuess(String wrong) {
        assertThat(Suggestions.nearest(wrong, SETTINGS)).isEmpty();
    }

    @Test
    void takesTheFirstOfEquallyNearWordsInWhateverOrder() {
        assertThat(Suggestions.nearest("bat", List.of("cat", "bar", "bad"))).contains("bad");
        assertThat(Suggestions.nearest("bat", List.of("bad", "bar", "cat"))).contains("bad");
        assertThat(Suggestions.nearest("bat", Set.of())).isEmpty();
        assertThat(Suggestions.nearest("x", Set.of("", "-"))).isEmpty();
    }
}
