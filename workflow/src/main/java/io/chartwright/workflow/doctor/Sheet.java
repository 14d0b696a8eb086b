package io.chartwright.workflow.doctor;

import io.chartwright.workflow.Voice;
import java.util.List;

/** Answers in columns. */
final class Sheet {
    private static final int LEVELS = Level.PROBLEM.word().length();
    private static final String GAP = "  ";

    private final Voice voice;
    private final int subjects;

    Sheet(Voice voice, List<Examination> examinations) {
        this.voice = voice;
        this.subjects = examinations.stream()
                .mapToInt(examination -> examination.subject().length())
                .max()
                .orElse(0);
    }

    void tell(String subject, Answer answer) {
        List<String> found = answer.found().lines().toList();
        String start = padded(answer.level().word(), LEVELS) + GAP + padded(subject, subjects) + GAP;
        String below = " ".repeat(start.length());
        for (int i = 0; i < found.size(); i++) {
            say(answer.level(), (i == 0 ? start : below) + found.get(i));
        }
        if (!answer.advice().isEmpty()) {
            say(answer.level(), below + "hint: " + answer.advice());
        }
    }

    private void say(Level level, String line) {
        switch (level) {
            case OK, NOTE -> voice.info(line);
            case WARNING -> voice.warn(line);
            case PROBLEM -> voice.error(line);
        }
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
