package io.chartwright.workflow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A voice that remembers, each line after the word for how bad it is. */
public final class Told implements Voice {
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

    /** What was told so far, or since {@link #forget()}. */
    public List<String> lines() {
        synchronized (lines) {
            return List.copyOf(lines);
        }
    }

    /** Begins anew. */
    public void forget() {
        lines.clear();
    }

    @Override
    public void info(String line) {
        lines.add("info " + line);
    }

    @Override
    public void warn(String line) {
        lines.add("warn " + line);
    }

    @Override
    public void error(String line) {
        lines.add("error " + line);
    }
}
