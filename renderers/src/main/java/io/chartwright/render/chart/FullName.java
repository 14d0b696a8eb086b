package io.chartwright.render.chart;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The name that every object of a release starts with, as the charts' own templates put it together. */
final class FullName {
    /** What makes a name unique that is cut, with its hyphen. */
    static final int HASH_LENGTH = 9;

    private FullName() {}

    /** The name, in a release that is called as its umbrella chart is. */
    static String of(ChartContext chart) {
        String name = chart.name().equals(chart.umbrella()) ? chart.name() : chart.umbrella() + "-" + chart.name();
        return name.length() <= chart.room()
                ? name
                : name.substring(0, chart.room() - HASH_LENGTH).replaceFirst("-$", "") + "-" + hash(name);
    }

    private static String hash(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH - 1);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
