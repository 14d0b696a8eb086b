package io.chartwright.workflow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A voice that remembers. */
public final class Told implements Voice {
    private final List<Line> lines = Collections.synchronizedList(new ArrayList<>());
    private final List<String> answers = Collections.synchronizedList(new ArrayList<>());

    private record Line(String level, String text) {}

    /** What was told so far, or since {@link #forget()}, each line after the word for how bad it is. */
    public List<String> lines() {
        synchronized (lines) {
            return lines.stream().map(line -> line.level() + " " + line.text()).toList();
        }
    }

    /** The same, without these words. */
    List<String> texts() {
        synchronized (lines) {
            return lines.stream().map(Line::text).toList();
        }
    }

    /** What was answered so far. */
    List<String> answers() {
        synchronized (answers) {
            return List.copyOf(answers);
        }
    }

    /** Begins anew. */
    public void forget() {
        lines.clear();
        answers.clear();
    }

    @Override
    public void info(String line) {
        lines.add(new Line("info", line));
    }

    @Override
    public void warn(String line) {
        lines.add(new Line("warn", line));
    }

    @Override
    public void error(String line) {
        lines.add(new Line("error", line));
    }

    @Override
    public void answer(String text) {
        answers.add(text);
    }
}
