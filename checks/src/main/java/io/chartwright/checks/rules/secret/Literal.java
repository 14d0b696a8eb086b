package io.chartwright.checks.rules.secret;

import io.chartwright.checks.rule.Place;

/**
 * A text that would get into Git.
 *
 * @param place where it stands
 * @param origin what kind of thing holds it
 * @param name what it is called: the variable, the key, the option; empty where it has no name
 * @param text the text, of one line or of many
 */
record Literal(Place place, Origin origin, String name, String text) {

    /** Where a text is found, and with that what its name may mean and how to mend it. */
    enum Origin {
        /** A variable of a container. */
        VARIABLE("let the variable come from a Secret: valueFrom.secretKeyRef"),
        /** Part of a command line, which everybody on the node can read, too. */
        ARGUMENT("pass it as a variable that comes from a Secret: $(NAME)"),
        /** A key of a config map. */
        CONFIGURATION("refer to a variable that comes from a Secret, or mount the file from a Secret"),
        /** An annotation. */
        ANNOTATION("name a Secret instead; everybody who may look at the object sees its annotations"),
        /** Any other field of an object. */
        FIELD("name a Secret instead"),
        /** A field of an object that fetches secrets: what looks like one names one. */
        SECRET_SOURCE("name where it is kept instead"),
        /** A label; too short and too public for anybody to try. */
        LABEL("take it out; labels are shown everywhere"),
        /** A key of a values file. */
        VALUES("name a Secret here and let the template refer to it");

        private final String hint;

        Origin(String hint) {
            this.hint = hint;
        }

        String hint() {
            return hint;
        }

        /** Whether what is called a secret here is rather the name of a Secret. */
        boolean namesObjects() {
            return this == ANNOTATION || this == FIELD || this == VALUES;
        }
    }
}
