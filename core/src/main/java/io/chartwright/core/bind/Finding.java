package io.chartwright.core.bind;

import io.chartwright.core.problem.Problem;
import io.chartwright.core.yaml.YamlMark;

/**
 * A problem that still knows the way to its place.
 *
 * @param place where
 * @param atKey whether the key is wrong and not its value
 * @param code a stable kebab-case name
 * @param message what is wrong
 * @param hint how to mend it; may be empty
 */
public record Finding(Place place, boolean atKey, String code, String message, String hint) {

    /** The line and column to point at. */
    public YamlMark mark() {
        return atKey ? place.keyMark() : place.mark();
    }

    /** The same finding, told of another place and with another hint. */
    public Finding movedTo(Place other, String otherHint) {
        return new Finding(other, false, code, message, otherHint);
    }

    /** The same finding with another hint. */
    public Finding withHint(String otherHint) {
        return new Finding(place, atKey, code, message, otherHint);
    }

    /** This as a problem of a file. */
    public Problem in(String file) {
        return Problem.error(code, mark().in(file), message, hint);
    }
}
