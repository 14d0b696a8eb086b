package io.chartwright.cli;

import java.time.Duration;

/**
 * One line that tells a waiting user what is being done and for how long, and goes when it is done. Only work that takes
 * its time gets one, and only where somebody looks.
 */
final class Progress {
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Duration BEAT = Duration.ofMillis(200);

    private final Terminal terminal;
    private final Thread thread;

    private Progress(Terminal terminal, String doing) {
        this.terminal = terminal;
        this.thread = new Thread(() -> run(doing), "chartwright-progress");
        thread.setDaemon(true);
    }

    /** @param doing what is being done, such as {@code generating} */
    static Progress of(String doing, Terminal terminal) {
        Progress progress = new Progress(terminal, doing);
        if (terminal.showsProgress()) {
            progress.thread.start();
        }
        return progress;
    }

    private void run(String doing) {
        long started = System.nanoTime();
        try {
            Thread.sleep(PATIENCE.toMillis());
            while (true) {
                long seconds = Duration.ofNanos(System.nanoTime() - started).toSeconds();
                terminal.show(doing + (seconds == 0 ? "" : ", " + seconds + " s"));
                Thread.sleep(BEAT.toMillis());
            }
        } catch (InterruptedException done) {
            terminal.erase();
        }
    }

    /** Takes the line away. */
    void end() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
