package io.chartwright.checks.rules.secret;

/**
 * A credential that was seen in a literal.
 *
 * @param value the credential, or enough of it to know it again; never shown
 * @param what what it is, without its content, such as {@code 'DB_PASSWORD' is set to a literal of 12 characters}
 */
record Sighting(String value, String what) {
    /** Nobody mends more of one text at once. */
    static final int MOST = 100;

    /** How long a text is, in words. */
    static String length(String text) {
        return text.length() == 1 ? "1 character" : text.length() + " characters";
    }

    /** Where in a text of several lines, in words that follow a name; empty for a single line. */
    static String line(String text, int position) {
        if (text.indexOf('\n') < 0) {
            return "";
        }
        int line = 1;
        for (int i = text.indexOf('\n'); i >= 0 && i < position; i = text.indexOf('\n', i + 1)) {
            line++;
        }
        return " in line " + line;
    }
}
