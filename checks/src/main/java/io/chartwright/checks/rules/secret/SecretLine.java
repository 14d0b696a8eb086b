package io.chartwright.checks.rules.secret;

import io.chartwright.checks.rule.Place;
import io.chartwright.checks.rules.secret.Literal.Origin;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells which lines of a text are not to be shown, because they look as if they held a credential. */
public final class SecretLine {
    private static final List<Detector> DETECTORS =
            List.of(new CredentialByPattern(), new CredentialByName(), new CredentialByEntropy());
    private static final Pattern NAME = Pattern.compile("[\\s-]*name:\\s*[\"']?([\\w.-]{1,200})[\"']?\\s*");
    private static final Pattern VALUE = Pattern.compile("\\s*value:\\s*[\"']?(.*?)[\"']?\\s*");

    private SecretLine() {}

    /**
     * Whether a line looks so. May be wrong in both ways, as whoever looks for credentials without their owner.
     *
     * @param before the line before, which may name what stands in this one, as in lists of variables
     */
    public static boolean is(String line, String before) {
        Matcher name = NAME.matcher(before);
        Matcher value = VALUE.matcher(line);
        boolean variable = name.matches() && value.matches();
        return isSecret(Origin.CONFIGURATION, "", line)
                || (variable && isSecret(Origin.VARIABLE, name.group(1), value.group(1)));
    }

    private static boolean isSecret(Origin origin, String name, String text) {
        Literal literal = new Literal(Place.file(""), origin, name, text);
        return DETECTORS.stream()
                .anyMatch(detector -> !detector.sightings(literal).isEmpty());
    }
}
