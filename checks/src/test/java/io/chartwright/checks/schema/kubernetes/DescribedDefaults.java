package io.chartwright.checks.schema.kubernetes;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a field is if it is not set, as far as its description tells a machine; nothing is told where it is in doubt. */
final class DescribedDefaults {
    private static final Pattern STANDARD =
            Pattern.compile("(?i:\\bdefaults? (?:value |policy )?(?:is|to)(?: a value of)?)\\s+[\"'`]*"
                    + "(true|false|0|[1-9]\\d*|[A-Z][A-Za-z]+|\\*)s?(?![\\w/])[\"'`]*(.{0,20})");

    /** What follows a default that holds in some cases alone, or is of another unit than the field. */
    private static final Pattern IN_DOUBT = Pattern.compile(",? (?:if :|unless|when|in |hour|minute|day|week).*");

    private static final Pattern MARKED = Pattern.compile("[\"'`]*\\b([A-Z][A-Za-z]+)[\"'`]* \\(default\\)");

    private DescribedDefaults() {}

    /** What a field is if it is not set; empty unless the description says one thing only, and it suits the field. */
    static Optional<String> of(String type, List<String> values, String prose) {
        Set<String> found = new LinkedHashSet<>();
        for (MatchResult match : STANDARD.matcher(prose).results().toList()) {
            if (IN_DOUBT.matcher(match.group(2)).matches()) {
                return Optional.empty();
            }
            found.add(match.group(1));
        }
        if (found.isEmpty()) {
            MARKED.matcher(prose).results().forEach(match -> found.add(match.group(1)));
        }
        if (found.size() != 1) {
            return Optional.empty();
        }
        String only = found.iterator().next();
        boolean suits =
                switch (type) {
                    case "bool" -> only.equals("true") || only.equals("false");
                    case "int32", "int64" -> Character.isDigit(only.charAt(0));
                    case "string" -> values.contains(only);
                    default -> false;
                };
        return suits ? Optional.of(only) : Optional.empty();
    }
}
