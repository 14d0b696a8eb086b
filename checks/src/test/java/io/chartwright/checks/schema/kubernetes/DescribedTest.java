package io.chartwright.checks.schema.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read from descriptions, and what is left in doubt. */
class DescribedTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "One of Red, Blue, Green.",
                "Must be Red, Blue, or Green. Defaults to Red.",
                "Valid values are \"Red\", 'Blue' and `Green`",
                "Can be Red (default), Blue or Green.",
                "Possible values are:  - Red: one  - Blue: two  - Green: three",
                "Valid options are:   Red - one.   Blue - two.   Green - three.",
            })
    void valuesAreReadFromListsOfSeveralForms(String description) {
        assertThat(DescribedValues.of("V1Container", "imagePullPolicy", description))
                .containsExactly("Red", "Blue", "Green");
    }

    @Test
    void valuesAreReadOfNoFieldThatNobodyLookedAt() {
        assertThat(DescribedValues.of("V1Container", "image", "One of Red, Blue, Green."))
                .isEmpty();
    }

    @Test
    void aDescriptionThatTellsValuesNoLongerIsAnError() {
        assertThatThrownBy(() -> DescribedValues.of("V1Container", "imagePullPolicy", "When to pull."))
                .hasMessage("V1Container.imagePullPolicy no longer says what it may be set to: When to pull.");
        assertThatThrownBy(() -> DescribedValues.of("V1ServiceSpec", "internalTrafficPolicy", "Cluster or not."))
                .hasMessageContaining("no longer says");
    }

    @Test
    void oneDefaultThatSuitsTheFieldIsRead() {
        assertThat(DescribedDefaults.of("bool", List.of(), "Default is \"false\"."))
                .contains("false");
        assertThat(DescribedDefaults.of("int32", List.of(), "Defaults to 600s."))
                .contains("600");
        assertThat(DescribedDefaults.of("int64", List.of(), "Default value is 10 seconds."))
                .contains("10");
        assertThat(DescribedDefaults.of("string", List.of("Red", "Blue"), "Defaults to Red."))
                .contains("Red");
        assertThat(DescribedDefaults.of("string", List.of("Red", "Blue"), "Either Blue or Red (default)."))
                .contains("Red");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Defaults to 6, unless a limit is set.",
                "Defaults to 1 hour.",
                "Defaults to 0644.",
                "Defaults to 1. When there is a limit, defaults to 2.",
                "Defaults to many.",
                "The default depends.",
            })
    void aDefaultInDoubtIsNotRead(String description) {
        assertThat(DescribedDefaults.of("int32", List.of(), description)).isEmpty();
    }
}
