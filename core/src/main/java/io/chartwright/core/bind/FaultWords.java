package io.chartwright.core.bind;

import io.chartwright.model.Fault;
import java.util.regex.Pattern;

/** Completes a fault's message where it would not be understood at the place that it is shown at. */
final class FaultWords {
    // The model quotes values, and a value may be a whole file.
    private static final int LONGEST = 300;

    private FaultWords() {}

    static String message(Fault fault, Place.Reached reached) {
        String whole = whole(fault, reached);
        return whole.length() > LONGEST ? whole.substring(0, LONGEST) + "..." : whole;
    }

    private static String whole(Fault fault, Place.Reached reached) {
        String rest = reached.rest();
        if (fault.message().startsWith("is ")) {
            String name = rest.isEmpty() ? reached.place().label() : rest;
            return "'" + name + "' " + fault.message();
        }
        // A thing's name is the key that leads to it: there is no key 'name' to speak of.
        if (rest.isEmpty() || rest.equals("name") || says(fault, rest)) {
            return fault.message();
        }
        return rest + ": " + fault.message();
    }

    private static boolean says(Fault fault, String name) {
        return Pattern.compile("\\b" + Pattern.quote(name) + "\\b")
                .matcher(fault.message() + " " + fault.hint())
                .find();
    }
}
