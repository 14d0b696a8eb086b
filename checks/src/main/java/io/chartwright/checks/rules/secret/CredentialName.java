package io.chartwright.checks.rules.secret;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words of a name, and whether they say that it holds a credential. The last words count: {@code passwordFile} is a
 * file, {@code token.type} a type, and {@code keystore.password} a password.
 */
record CredentialName(List<String> words) {
    private static final Set<String> CREDENTIALS = Set.of(
            "accesskey",
            "apikey",
            "apitoken",
            "credential",
            "credentials",
            "keypass",
            "pass",
            "passphrase",
            "passwd",
            "password",
            "privatekey",
            "pwd",
            "secret",
            "secretkey",
            "storepass",
            "token");
    private static final List<String> ENDINGS =
            List.of("password", "passwd", "passphrase", "apikey", "secret", "token");
    /** Before {@code key}. */
    private static final Set<String> SECRET_KEYS = Set.of(
            "access",
            "account",
            "admin",
            "api",
            "auth",
            "cookie",
            "decryption",
            "deploy",
            "encryption",
            "fernet",
            "hmac",
            "jwt",
            "license",
            "master",
            "private",
            "secret",
            "session",
            "shared",
            "signing",
            "ssh",
            "storage");
    /** Before {@code token}: words of a language model, or a place in a list. */
    private static final Set<String> OTHER_TOKENS = Set.of(
            "bos", "cls", "continuation", "continue", "eos", "mask", "next", "pad", "page", "sep", "stop", "unk");
    /** Before {@code secret}: of whom it is, where it is no object that holds it. */
    private static final Set<String> OWNERS = Set.of(
            "app",
            "application",
            "client",
            "consumer",
            "cookie",
            "csrf",
            "hmac",
            "jwt",
            "session",
            "shared",
            "signing",
            "webhook");
    /** At the end of a name, these say nothing about what it holds. */
    private static final Set<String> FILLERS = Set.of(
            "b64",
            "base64",
            "default",
            "dev",
            "initial",
            "plain",
            "plaintext",
            "prod",
            "production",
            "raw",
            "staging",
            "str",
            "string",
            "test",
            "text",
            "value");

    private static final int LONGEST = 200;

    CredentialName {
        words = List.copyOf(words);
    }

    /** Splits {@code camelCase}, {@code SCREAMING_SNAKE}, {@code kebab-case} and {@code dotted.keys}. */
    static CredentialName of(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        String end = name.length() > LONGEST ? name.substring(name.length() - LONGEST) : name;
        for (int i = 0; i < end.length(); i++) {
            char c = end.charAt(i);
            if (!isLetter(c) && !isDigit(c)) {
                flush(word, words);
            } else {
                if (startsWord(end, i)) {
                    flush(word, words);
                }
                word.append(c);
            }
        }
        flush(word, words);
        while (words.size() > 1 && isFiller(words.get(words.size() - 1))) {
            words.remove(words.size() - 1);
        }
        return new CredentialName(words);
    }

    private static boolean startsWord(String text, int i) {
        if (i == 0 || !isUpper(text.charAt(i))) {
            return false;
        }
        boolean acronymEnds = i + 1 < text.length() && isLower(text.charAt(i + 1));
        return !isUpper(text.charAt(i - 1)) || acronymEnds;
    }

    private static void flush(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString().toLowerCase(Locale.ROOT));
            word.setLength(0);
        }
    }

    private static boolean isFiller(String word) {
        return FILLERS.contains(word) || word.chars().allMatch(c -> isDigit((char) c));
    }

    /** Whether the name says so. */
    boolean saysCredential() {
        String last = fromEnd(1);
        String before = fromEnd(2);
        if (last.equals("key") || last.equals("keys")) {
            return SECRET_KEYS.contains(before);
        }
        if (last.equals("id")) {
            return before.equals("key") && fromEnd(3).equals("access");
        }
        if (last.equals("token") && OTHER_TOKENS.contains(before)) {
            return false;
        }
        return CREDENTIALS.contains(last) || ENDINGS.stream().anyMatch(last::endsWith);
    }

    /** Whether it says {@code key}: of the credential itself, or of the entry of a Secret that has it. */
    boolean saysKey() {
        return fromEnd(1).startsWith("key") || fromEnd(1).endsWith("key");
    }

    /**
     * Whether it may as well be the name of an object that holds a secret: {@code passwordSecret}, {@code
     * credentials}.
     */
    boolean mayNameAnObject() {
        String last = fromEnd(1);
        return (last.equals("secret") && !OWNERS.contains(fromEnd(2))) || last.startsWith("credential");
    }

    /** Whether it is the name of an object that holds a secret, for certain. */
    boolean namesAnObject() {
        CredentialName before = new CredentialName(words.subList(0, Math.max(0, words.size() - 1)));
        return fromEnd(1).equals("secret")
                && (fromEnd(2).equals("existing") || fromEnd(2).equals("pull") || before.saysCredential());
    }

    private String fromEnd(int position) {
        return words.size() < position ? "" : words.get(words.size() - position);
    }

    private static boolean isLetter(char c) {
        return isLower(c) || isUpper(c);
    }

    private static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
