package io.chartwright.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * A stream whose reader may go when it has enough, as {@code head} does: what is written after that goes nowhere. Anything
 * else that keeps bytes from being written is remembered, for an answer that is lost must not look like success.
 */
final class QuietPipe extends OutputStream {
    private final OutputStream to;
    private final Supplier<String> brokenPipe;
    private boolean closed;
    private String failure = "";

    QuietPipe(OutputStream to) {
        this(to, QuietPipe::brokenPipe);
    }

    /** @param brokenPipe how the system says that a reader has gone, in the language of its user */
    QuietPipe(OutputStream to, Supplier<String> brokenPipe) {
        this.to = to;
        this.brokenPipe = brokenPipe;
    }

    /** Why something was not written; empty if all was, or nobody wanted it. */
    String failure() {
        return failure;
    }

    @Override
    public void write(int octet) {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        if (closed) {
            return;
        }
        try {
            to.write(bytes, offset, length);
        } catch (IOException e) {
            close(e);
        }
    }

    @Override
    public void flush() {
        if (closed) {
            return;
        }
        try {
            to.flush();
        } catch (IOException e) {
            close(e);
        }
    }

    private void close(IOException reason) {
        closed = true;
        String message = String.valueOf(reason.getMessage());
        boolean readerHasGone = message.toLowerCase(Locale.ROOT).contains("pipe") || message.equals(brokenPipe.get());
        failure = readerHasGone ? "" : message;
    }

    /** No exception and no number tells a reader that has gone from a disk that is full, so a pipe is broken to hear it said. */
    static String brokenPipe() {
        try {
            Pipe pipe = Pipe.open();
            try (Pipe.SinkChannel sink = pipe.sink()) {
                pipe.source().close();
                sink.write(ByteBuffer.allocate(1));
            }
            return "";
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
