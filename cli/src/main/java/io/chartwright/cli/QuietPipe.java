package io.chartwright.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/**
 * A stream whose reader may go when it has enough, as {@code head} does: what is written after that goes nowhere. Anything
 * else that keeps bytes from being written is remembered, for an answer that is lost must not look like success.
 */
final class QuietPipe extends OutputStream {
    private final OutputStream to;
    private boolean closed;
    private String failure = "";

    QuietPipe(OutputStream to) {
        this.to = to;
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
        failure = message.toLowerCase(Locale.ROOT).contains("pipe") ? "" : message;
    }
}
