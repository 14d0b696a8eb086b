package io.chartwright.render.template;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Templates cannot guess: what their context does not have is an error, wherever they ask for it. */
class TemplatesTest {
    private final Templates wrong = new Templates("/io/chartwright/render/template/wrong");

    private record Whole(String name, List<String> words, Part part, List<Part> parts, Fragment fragment, int depth)
            implements Indented {}

    private record Part(int size) {}

    private static Whole whole() {
        return new Whole("whole", List.of("a", "b"), new Part(1), List.of(new Part(2), new Part(3)), Fragment.NONE, 4);
    }

    @ParameterizedTest
    @CsvSource({
        "variable, kind",
        "if, colour",
        "if-text, colour",
        "unless, colour",
        "each, colours",
        "inner, name",
        "each-text, name",
        "this, colour",
        "parent, colour",
        "path, colour",
        "start, colour",
        "text, colour",
        "helper, upper",
        "helper-of-unknown, colour",
        "at-unknown, colour",
    })
    void anUnknownNameIsAnErrorThatNamesItAndItsTemplate(String template, String name) {
        assertThatThrownBy(() -> wrong.fill(template, whole()))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("'" + name + "'")
                .hasMessageContaining("template '" + template + "'");
    }

    @Test
    void aMissingTemplateIsAnError() {
        assertThatThrownBy(() -> wrong.fill("nowhere", whole()))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("'nowhere'");
    }

    @Test
    void aTemplateThatCannotBeReadIsAnError() {
        assertThatThrownBy(() -> wrong.fill("syntax", whole()))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("'syntax'");
    }
}
