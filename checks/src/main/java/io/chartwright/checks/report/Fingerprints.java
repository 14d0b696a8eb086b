package io.chartwright.checks.report;

import io.chartwright.checks.rule.Finding;
import io.chartwright.checks.rule.Place;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * By what a finding is known again in the next report: its rule, and its place without lines, environments or numbers.
 * Findings that are alike in these are counted, in the order of the report. One instance serves one report.
 */
final class Fingerprints {
    private static final int DIGITS = 16;

    private final Map<String, Integer> seen = new HashMap<>();

    /** The fingerprint of the next finding of the report: 16 hexadecimal digits, a colon, and which one of these it is. */
    String next(Finding finding) {
        Place place = finding.place();
        String hash = hash(String.join(
                "\n",
                List.of(
                        finding.code(),
                        place.file(),
                        place.chart(),
                        place.subchart(),
                        place.component(),
                        place.object(),
                        place.field())));
        return hash + ":" + seen.merge(hash, 1, Integer::sum);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
