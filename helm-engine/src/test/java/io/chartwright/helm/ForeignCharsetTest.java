package io.chartwright.helm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Build machines often have no locale at all; a chart must not read otherwise there. */
@Timeout(60)
class ForeignCharsetTest {

    /** Fails unless letters beyond ASCII survive the way there and back. */
    static final class Renderer {
        public static void main(String[] arguments) {
            Charts chart = Charts.chart("demo").showing("a: \"Größe {{ .Values.b }}\"");
            String rendered = new InProcessHelm().template(chart.request("b: 🐘"));
            System.exit(rendered.contains("a: \"Größe 🐘\"") ? 0 : 1);
        }
    }

    @Test
    void rendersUtf8WithoutALocale() throws Exception {
        ProcessBuilder renderer = Forked.jvm(Renderer.class, "-Dfile.encoding=US-ASCII");
        renderer.environment().put("LC_ALL", "C");
        assertThat(renderer.inheritIO().start().waitFor()).isZero();
    }
}
