package io.chartwright.core.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;

/** The real disk, on which somebody does something after all was planned and staged, and before anything is replaced. */
final class Meddling extends InterruptedOperations {
    private final Action action;

    /** What somebody does. */
    interface Action {
        void run() throws IOException;
    }

    Meddling(Action action) {
        super(Integer.MAX_VALUE, Moment.AFTER);
        this.action = action;
    }

    @Override
    public void sync(Collection<Path> files) throws IOException {
        super.sync(files);
        action.run();
    }
}
