package io.chartwright.checks.rules.secret;

import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.RuleDoc;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What has the shape of a credential is one, whatever it is called; and so is a password before a host. */
final class CredentialByPattern implements Detector {
    private static final RuleDoc RULE = RuleDoc.error(
                    "credential-by-pattern",
                    Family.SECRETS,
                    "A credential of a known issuer, a private key, or a password in a URL is spelled out",
                    "Whoever can read the repository can use it, and robots search public ones for such shapes within"
                            + " minutes. Git keeps it for ever.",
                    "Revoke it, keep its successor in a Secret that is made outside Git, and refer to that.")
            .silencedOnlyByPlace();

    private static final Pattern MASK = Pattern.compile("[*xX.]{1,100}");
    private static final int LONGEST_AUTHORITY = 1_024;

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public List<Sighting> sightings(Literal literal) {
        List<Sighting> sightings = new ArrayList<>();
        String text = literal.text();
        if (text.length() < 8) {
            return sightings;
        }
        KnownTokens.forEach(text, (title, token) -> {
            if (sightings.size() < Sighting.MOST && isPlain(token.group())) {
                sightings.add(new Sighting(
                        token.group(),
                        "the text" + Sighting.line(text, token.start()) + " holds what looks like " + title + " of "
                                + Sighting.length(token.group())));
            }
        });
        passwordsInUrls(text, sightings);
        return sightings;
    }

    private static boolean isPlain(String token) {
        return !token.contains("xxxxxxxx") && !token.contains("XXXXXXXX");
    }

    /** {@code scheme://user:password@host}, unless the password is a reference. */
    private static void passwordsInUrls(String text, List<Sighting> sightings) {
        for (int at = text.indexOf("://"); at >= 0; at = text.indexOf("://", at + 3)) {
            int start = at + 3;
            int end = start;
            int host = -1;
            int colon = -1;
            while (end < text.length() && end - start < LONGEST_AUTHORITY && !endsAuthority(text.charAt(end))) {
                if (text.charAt(end) == '@') {
                    host = end;
                } else if (text.charAt(end) == ':' && colon < 0) {
                    colon = end;
                }
                end++;
            }
            if (colon >= 0 && colon < host && sightings.size() < Sighting.MOST) {
                String password = text.substring(colon + 1, host);
                if (PlainText.isValue(password) && !MASK.matcher(password).matches()) {
                    sightings.add(new Sighting(
                            password,
                            "the URL" + Sighting.line(text, at) + " holds a password of " + Sighting.length(password)));
                }
            }
        }
    }

    private static boolean endsAuthority(char c) {
        return c <= ' ' || c == '/' || c == '"' || c == '\'' || c == '?' || c == '<' || c == '>' || c == ','
                || c == '`';
    }
}
