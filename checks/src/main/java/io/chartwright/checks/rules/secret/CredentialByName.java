package io.chartwright.checks.rules.secret;

import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rules.secret.Literal.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What is called a password and is set to a text is one, however short. References, paths, switches and the names of
 * objects are none.
 */
final class CredentialByName implements Detector {
    private static final RuleDoc RULE = RuleDoc.error(
                    "credential-by-name",
                    Family.SECRETS,
                    "Something called a password, a token or a key is spelled out",
                    "Whoever can read the repository, the object or the process list has it, and Git keeps it for ever."
                            + " Defaults such as changeme are tried first by whoever looks for a way in.",
                    "Keep it in a Secret that is made outside Git, and refer to that; then change the credential.")
            .silencedOnlyByPlace();

    /** Files in which a word without quotes is an expression. */
    private static final Pattern CODE =
            Pattern.compile(".*\\.(?:py|js|mjs|ts|groovy|java|kts?|scala|rb|lua|go|sql|jq)");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public List<Sighting> sightings(Literal literal) {
        if (literal.origin() == Origin.SECRET_SOURCE
                || literal.origin() == Origin.LABEL
                || literal.name().startsWith("vault.hashicorp.com/")) {
            return List.of();
        }
        String text = literal.text();
        if (text.indexOf('\n') < 0 && isCredential(literal.name(), text, literal.origin())) {
            return List.of(new Sighting(text, what(name(literal.name()), text)));
        }
        List<Sighting> sightings = new ArrayList<>();
        boolean colons = text.indexOf('\n') >= 0
                || text.stripLeading().startsWith("{")
                || literal.origin() == Origin.CONFIGURATION;
        boolean code = CODE.matcher(literal.name()).matches();
        new Pairs(text, colons).forEach(pair -> {
            boolean expression = !pair.quoted() && (code || isExpression(pair.value()));
            if (sightings.size() < Sighting.MOST
                    && !expression
                    && isCredential(pair.name(), pair.value(), Origin.CONFIGURATION)) {
                String name = name(pair.name()) + Sighting.line(text, pair.at());
                sightings.add(new Sighting(pair.value(), what(name, pair.value())));
            }
        });
        return sightings;
    }

    private static String what(String name, String value) {
        return name + " is set to a literal of " + Sighting.length(value);
    }

    private static String name(String name) {
        return "'" + name.replaceFirst("^(?:-D|-{1,2})", "") + "'";
    }

    private static boolean isExpression(String value) {
        return value.indexOf('(') >= 0 || value.indexOf('[') >= 0 || value.startsWith("{");
    }

    private static boolean isCredential(String name, String value, Origin origin) {
        CredentialName words = CredentialName.of(name);
        return words.saysCredential()
                && PlainText.isValue(value)
                && !(words.saysKey() && isNameOfKey(value))
                && !words.namesAnObject()
                && !(origin.namesObjects() && words.mayNameAnObject() && PlainText.mayNameAnObject(value));
    }

    /** {@code secretKey: db-password}: the key of a Secret that has it. */
    private static boolean isNameOfKey(String value) {
        return value.length() <= 100
                && value.chars().noneMatch(Character::isDigit)
                && CredentialName.of(value).saysCredential();
    }
}
