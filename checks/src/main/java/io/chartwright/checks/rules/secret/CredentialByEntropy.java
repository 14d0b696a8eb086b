package io.chartwright.checks.rules.secret;

import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rules.secret.Literal.Origin;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A long word that chance made is a credential, unless its surroundings say what else it is: a digest, an identifier, part
 * of an address, something public, or text in base64.
 */
final class CredentialByEntropy implements Detector {
    private static final RuleDoc RULE = RuleDoc.error(
                    "credential-by-entropy",
                    Family.SECRETS,
                    "A long word looks as if chance made it, as keys and tokens do",
                    "Whoever can read the repository can use what it opens, and Git keeps it for ever. People do not"
                            + " write"
                            + " such words, and digests, identifiers and certificates are not counted.",
                    "If it opens something, keep it in a Secret that is made outside Git and refer to that; if not,"
                            + " say so in"
                            + " platform.yaml for this place.")
            .silencedOnlyByPlace();

    private static final int LONGEST = 200;
    private static final int LOOK_BACK = 200;

    /** Certificates and public keys, which are there to be read. */
    private static final Pattern PUBLIC_BLOCK =
            Pattern.compile("-----BEGIN (?!(?:[A-Z0-9]{1,15} ){0,3}PRIVATE)[A-Z0-9 ]{1,40}-----[^-]*+-----END ");

    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    /** Before a word on its line, these say that it is no credential. */
    private static final Pattern HARMLESS = Pattern.compile(
            "sha-?\\d|md5|hash|digest|checksum|integrity|fingerprint|thumbprint|commit|revision|etag|uuid|guid|build-?id"
                    + "|cluster[._-]?id|client[._-]?id|tenant[._-]?id|public[._-]?key|ssh-(?:rsa|ed25519|dss)|ecdsa-|base64,"
                    + "|ca-?bundle|cert(?:ificate)?s?\\b|nonce|image|@$|\\d\\.$");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public List<Sighting> sightings(Literal literal) {
        if (literal.text().length() < RandomWord.SHORTEST
                || literal.origin() == Origin.LABEL
                || isHarmless(literal.name())) {
            return List.of();
        }
        String text = literal.text();
        List<Sighting> sightings = new ArrayList<>();
        Matcher block = PUBLIC_BLOCK.matcher(text);
        int from = 0;
        while (block.find()) {
            words(literal, from, block.start(), sightings);
            from = block.end();
        }
        words(literal, from, text.length(), sightings);
        return sightings;
    }

    private static void words(Literal literal, int from, int to, List<Sighting> sightings) {
        String text = literal.text();
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i == to || !isWordCharacter(text.charAt(i))) {
                if (i - start >= RandomWord.SHORTEST
                        && i - start <= LONGEST
                        && sightings.size() < Sighting.MOST
                        && isCredential(literal, start, i)) {
                    String word = text.substring(start, i);
                    sightings.add(new Sighting(
                            word,
                            name(literal) + Sighting.line(text, start) + " holds a word of "
                                    + Sighting.length(word) + " that looks like a credential, with "
                                    + String.format(Locale.ROOT, "%.1f", RandomWord.entropy(word))
                                    + " bits of entropy a character"));
                }
                start = i + 1;
            }
        }
    }

    private static String name(Literal literal) {
        return literal.name().isEmpty() ? "the text" : "'" + literal.name() + "'";
    }

    private static boolean isCredential(Literal literal, int start, int end) {
        String text = literal.text();
        String word = text.substring(start, end);
        return RandomWord.isRandom(word)
                && !UUID.matcher(word).find()
                && !isText(word)
                && !isHarmless(lineBefore(text, start))
                && !isInUrl(text, start);
    }

    private static boolean isHarmless(String before) {
        return HARMLESS.matcher(before.toLowerCase(Locale.ROOT)).find() || endsWithId(before);
    }

    /** {@code clientId}, {@code cluster_id = }: an identifier, which only {@code access key id} makes worth hiding. */
    private static boolean endsWithId(String before) {
        List<String> words = CredentialName.of(before).words();
        return !words.isEmpty()
                && (words.get(words.size() - 1).equals("id")
                        || words.get(words.size() - 1).equals("ids"));
    }

    private static String lineBefore(String text, int position) {
        int start = position;
        while (start > 0 && position - start < LOOK_BACK && text.charAt(start - 1) != '\n') {
            start--;
        }
        return text.substring(start, position);
    }

    private static boolean isInUrl(String text, int position) {
        int start = position;
        while (start > 0 && position - start < LOOK_BACK && !endsUrl(text.charAt(start - 1))) {
            start--;
        }
        int scheme = text.indexOf("://", start);
        return scheme >= 0 && scheme < position;
    }

    private static boolean endsUrl(char c) {
        return c <= ' ' || c == '"' || c == '\'' || c == '<' || c == '>' || c == '=';
    }

    /** Whether base64 hides something that people or gzip wrote. */
    private static boolean isText(String word) {
        try {
            byte[] bytes = Base64.getDecoder().decode(word.getBytes(StandardCharsets.US_ASCII));
            if (bytes.length > 1 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b) {
                return true;
            }
            for (byte one : bytes) {
                if ((one < ' ' || one > '~') && one != '\n' && one != '\t' && one != '\r') {
                    return false;
                }
            }
            return true;
        } catch (IllegalArgumentException e) {
            return false; // No base64 at all.
        }
    }

    private static boolean isWordCharacter(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '+'
                || c == '/'
                || c == '_'
                || c == '-';
    }
}
