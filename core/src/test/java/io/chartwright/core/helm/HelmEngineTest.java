package io.chartwright.core.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.core.problem.Severity;
import io.chartwright.core.tree.FileTree;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an engine that knows no shortcut makes of {@link HelmEngine#prove}. */
class HelmEngineTest {
    private static final HelmRequest REQUEST =
            new HelmRequest(FileTree.builder().build(), "demo", "data", "1.33", List.of());
    private static final HelmFinding REMARK = new HelmFinding(Severity.WARNING, "templates/", "hm");

    /** Lints with one remark and renders these texts in turn; refuses when it has none left. */
    private static HelmEngine rendering(String... texts) {
        Iterator<String> left = List.of(texts).iterator();
        return new HelmEngine() {
            @Override
            public String description() {
                return "Helm of a test";
            }

            @Override
            public String template(HelmRequest request) {
                if (!left.hasNext()) {
                    throw new HelmException("nothing left");
                }
                return left.next();
            }

            @Override
            public List<HelmFinding> lint(HelmRequest request) {
                return List.of(REMARK);
            }
        };
    }

    @Test
    void provesWithFindingsAndBothRenderings() {
        HelmRelease same = rendering("a", "a").prove(REQUEST);
        assertThat(same).isEqualTo(HelmRelease.rendered(List.of(REMARK), "a", "a"));
        assertThat(same.repeatable()).isTrue();
        assertThat(rendering("a", "b").prove(REQUEST).repeatable()).isFalse();
    }

    @Test
    void takesARefusalForAnAnswer() {
        assertThat(rendering().prove(REQUEST)).isEqualTo(HelmRelease.refused(List.of(REMARK), "nothing left"));
    }
}
