package io.chartwright.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StarterTest {

    @Test
    void isPlainDataInTheOrderOfItsSettings() {
        Starter starter = Starter.empty()
                .with("why", "z", 1)
                .with("b", List.of(Starter.empty().with("x", true)))
                .with("a", Starter.empty().with("y", "text"));

        assertThat(starter.toData())
                .isEqualTo(Map.of("z", 1, "b", List.of(Map.of("x", true)), "a", Map.of("y", "text")));
        assertThat(starter.toData().keySet()).containsExactly("z", "b", "a");
    }

    @Test
    void holdsWhatYamlCanSayAndEachSettingOnce() {
        assertThatIllegalArgumentException().isThrownBy(() -> Starter.empty().with("a", 1.5));
        assertThatIllegalArgumentException().isThrownBy(() -> Starter.empty().with("a", List.of(List.of('c'))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Starter.empty().with("a", 1).with("a", 2));
    }
}
