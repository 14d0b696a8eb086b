package io.chartwright.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** What Eclipse is told of our goals. */
class LifecycleMappingTest {
    private static final String MAPPING = "/META-INF/m2e/lifecycle-mapping-metadata.xml";

    @Test
    void noGoalRunsWheneverAFileIsSaved() throws IOException {
        Element mapping = Goals.root(MAPPING);

        assertThat(Goals.elements(mapping, "goal").map(Element::getTextContent))
                .containsExactlyElementsOf(Goals.properties().keySet());
        assertThat(Goals.elements(mapping, "execute")).isEmpty();
    }
}
