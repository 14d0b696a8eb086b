package io.chartwright.model.gitops;

import java.util.Locale;

/** What Argo CD can be asked to do, in its own words. */
public enum Verb {
    GET,
    CREATE,
    UPDATE,
    DELETE,
    SYNC,
    OVERRIDE,
    ACTION,
    INVOKE,
    /** Any of those that the resource knows. */
    ANY {
        @Override
        public String word() {
            return "*";
        }
    };

    /** How Argo CD writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
