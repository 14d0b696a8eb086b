package io.chartwright.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A JVM that has rendered must still hear what it is told: these tests start one and tell it. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(60)
class SignalHandlersTest {
    private Process renderer;
    private BufferedReader output;

    /** Renders, also on other threads and after a failure, and then sleeps. */
    static final class Renderer {
        public static void main(String[] arguments) throws InterruptedException {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook has run")));
            InProcessHelm helm = new InProcessHelm();
            Charts chart = Charts.chart("demo").showing("a: b");
            helm.lint(chart.request("a: 1"));
            helm.template(chart.request());
            Thread other = new Thread(() -> helm.template(chart.request("a: 1")));
            other.start();
            other.join();
            System.out.println("rendered");
            Thread.sleep(TimeUnit.MINUTES.toMillis(1));
        }
    }

    @BeforeEach
    void start() throws IOException {
        renderer = Forked.jvm(Renderer.class).start();
        output = renderer.inputReader();
        awaitLine("rendered");
    }

    @AfterEach
    void stop() {
        renderer.destroyForcibly();
    }

    @Test
    void endsWhenTerminated() throws Exception {
        renderer.toHandle().destroy();
        assertEndsWith(143);
    }

    @Test
    void endsWhenInterrupted() throws Exception {
        kill("-INT");
        assertEndsWith(130);
    }

    @Test
    void dumpsItsThreadsWhenAsked() throws Exception {
        kill("-QUIT");
        awaitLine("Full thread dump");
        renderer.toHandle().destroy();
        assertEndsWith(143);
    }

    private void kill(String signal) throws Exception {
        new ProcessBuilder("kill", signal, Long.toString(renderer.pid()))
                .inheritIO()
                .start()
                .waitFor();
    }

    private void assertEndsWith(int code) throws Exception {
        assertThat(renderer.waitFor(5, TimeUnit.SECONDS)).as("has ended").isTrue();
        assertThat(renderer.exitValue()).isEqualTo(code);
        awaitLine("hook has run");
    }

    private void awaitLine(String start) throws IOException {
        StringBuilder seen = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(start)) {
                return;
            }
            seen.append(line).append('\n');
        }
        throw new AssertionError("no line starts with '" + start + "' in:\n" + seen);
    }
}
