package io.chartwright.checks.rules.secret;

import io.chartwright.checks.rule.RuleDoc;
import java.util.List;

/** One way to tell a credential. */
interface Detector {

    /** What is said of it in general. */
    RuleDoc rule();

    /**
     * The credentials in a literal, in the order of its text. Takes time in proportion to the text, and does not go by the
     * place.
     */
    List<Sighting> sightings(Literal literal);
}
