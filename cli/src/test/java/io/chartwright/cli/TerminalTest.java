package io.chartwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void progressIsShownWhileWorkLastsAndLeavesNothing() throws InterruptedException {
        Terminal terminal = terminal(out, true, Map.of());

        Progress progress = Progress.of("generating", terminal);
        Thread.sleep(1200);
        terminal.tell("written");
        progress.end();
        terminal.finish(0);

        assertThat(err.toString(StandardCharsets.UTF_8)).contains("generating").endsWith("\r\u001b[K");
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("written\n");
    }

    @Test
    void quickWorkShowsNoProgress() {
        Progress.of("generating", terminal(out, true, Map.of())).end();

        assertThat(err.size()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"false,xterm", "true,dumb"})
    void nobodyIsShownProgressWhoCannotSeeItGo(boolean isTerminal, String term) throws InterruptedException {
        Progress progress = Progress.of("generating", terminal(out, isTerminal, Map.of("TERM", term)));
        Thread.sleep(900);
        progress.end();

        assertThat(err.size()).isZero();
    }

    @Test
    void textIsUtf8InAnyCharset() {
        terminal(out, false, Map.of()).answer("Grüße, ıİ\n");

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("Grüße, ıİ\n");
    }

    @Test
    void aReaderThatHasGoneIsNoFailure() {
        Terminal terminal = terminal(failing("Broken pipe"), false, Map.of());

        terminal.answer("a".repeat(100_000));

        assertThat(terminal.finish(0)).isZero();
        assertThat(err.size()).isZero();
    }

    @Test
    void aReaderThatHasGoneIsNoFailureInAnyLanguage() {
        QuietPipe turkish = new QuietPipe(failing("Veri al\u0131nam\u0131yor"), () -> "Veri al\u0131nam\u0131yor");
        Terminal terminal = new Terminal(
                new Terminal.Stream(turkish, false), new Terminal.Stream(err, false), Map.of(), Path.of(""));

        terminal.answer("manifests");

        assertThat(terminal.finish(0)).isZero();
        assertThat(err.size()).isZero();
    }

    @Test
    void theSystemIsHeardToSayThatAReaderHasGone() {
        assertThat(QuietPipe.brokenPipe()).isNotBlank();
    }

    @Test
    void whoInterruptsGetsALineOfTheirOwn() {
        Terminal terminal = terminal(out, true, Map.of());

        terminal.show("generating, 2 s");
        terminal.leave();
        terminal.show("generating, 3 s");

        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("generating, 2 s\n");
    }

    @Test
    void whatEndsByItselfEndsNoLineOnTop() {
        Terminal terminal = terminal(out, true, Map.of());

        terminal.finish(0);
        terminal.leave();

        assertThat(err.size()).isZero();
    }

    @Test
    void anAnswerThatIsLostIsNoSuccess() {
        Terminal terminal = terminal(failing("No space left on device"), false, Map.of());

        terminal.answer("manifests");

        assertThat(terminal.finish(0)).isEqualTo(3);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("chartwright: cannot write the answer: No space left on device\n");
    }

    private Terminal terminal(OutputStream to, boolean isTerminal, Map<String, String> environment) {
        return new Terminal(
                new Terminal.Stream(to, isTerminal), new Terminal.Stream(err, isTerminal), environment, Path.of(""));
    }

    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException(message);
            }
        };
    }
}
