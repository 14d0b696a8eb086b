package io.chartwright.checks.rules.secret;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether what a credential is set to is a value, or only says where the value is kept or that there is none. */
final class PlainText {
    private static final Set<String> NOTHING = Set.of(
            "always",
            "auto",
            "disabled",
            "enabled",
            "false",
            "never",
            "nil",
            "no",
            "none",
            "null",
            "off",
            "on",
            "optional",
            "required",
            "true",
            "undefined",
            "yes",
            "|",
            "|-",
            "|+",
            ">",
            ">-",
            ">+");
    private static final List<String> PARTS =
            List.of("${", "$(", "{{", "#{", "<%", "%(", "os.environ", "getenv(", "process.env", "://");
    private static final List<String> STARTS = List.of(
            "/",
            "./",
            "../",
            "~/",
            "file:",
            "env:",
            "vault:",
            "secret:",
            "ref+",
            "arn:",
            "enc(",
            "cipher(",
            "{cipher}",
            "!vault",
            "projects/",
            "secret/");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\w{1,100}|%\\w{1,100}%|@\\w{1,100}@");
    /** How Argo CD's config maps name a key of a Secret: {@code $argocd-oidc:clientSecret}. */
    private static final Pattern SECRET_KEY =
            Pattern.compile("\\$[a-z0-9](?:[-a-z0-9.]{0,251}[a-z0-9])?:[-._a-zA-Z0-9]{1,253}");

    private static final Pattern DURATION = Pattern.compile("\\d{1,9}(?:ms|s|m|h|d)");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9]{0,50}(?:_[A-Z0-9]{1,50}){1,10}");
    private static final Pattern OBJECT_NAME =
            Pattern.compile("[a-z0-9](?:[-a-z0-9.]{0,251}[a-z0-9])?(?:/[a-z0-9](?:[-a-z0-9.]{0,251}[a-z0-9])?)?");

    private PlainText() {}

    /** Whether a text gives the value itself. */
    static boolean isValue(String text) {
        String bare = text.strip();
        String lower = bare.length() > 200 ? bare : bare.toLowerCase(Locale.ROOT);
        return !bare.isEmpty()
                && !NOTHING.contains(lower)
                && PARTS.stream().noneMatch(lower::contains)
                && STARTS.stream().noneMatch(lower::startsWith)
                && !VARIABLE.matcher(bare).matches()
                && !SECRET_KEY.matcher(bare).matches()
                && !DURATION.matcher(bare).matches()
                && !isBlackened(bare)
                && !namesVariable(bare);
    }

    /**
     * Whether a text may be the name of a Kubernetes object, perhaps after its namespace, and does not look like
     * chance made it.
     */
    static boolean mayNameAnObject(String text) {
        return text.length() <= 317 && OBJECT_NAME.matcher(text).matches() && !RandomWord.isRandom(text);
    }

    /** {@code ****}, {@code xxxx}, {@code <your password>}: someone took care. */
    private static boolean isBlackened(String text) {
        boolean same = text.chars().allMatch(c -> c == text.charAt(0));
        return (same && "*x-._X?".indexOf(text.charAt(0)) >= 0) || (text.startsWith("<") && text.endsWith(">"));
    }

    /** {@code DB_PASSWORD}: the variable that has it. */
    private static boolean namesVariable(String text) {
        return CONSTANT.matcher(text).matches() && CredentialName.of(text).saysCredential();
    }
}
