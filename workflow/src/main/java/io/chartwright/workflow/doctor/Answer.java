package io.chartwright.workflow.doctor;

/**
 * What an examination found.
 *
 * @param level how much it matters
 * @param found what was found, in one line
 * @param advice what to do about it; empty where there is nothing to do
 */
record Answer(Level level, String found, String advice) {

    static Answer ok(String found) {
        return new Answer(Level.OK, found, "");
    }

    static Answer note(String found, String advice) {
        return new Answer(Level.NOTE, found, advice);
    }

    static Answer warning(String found, String advice) {
        return new Answer(Level.WARNING, found, advice);
    }

    static Answer problem(String found, String advice) {
        return new Answer(Level.PROBLEM, found, advice);
    }
}
