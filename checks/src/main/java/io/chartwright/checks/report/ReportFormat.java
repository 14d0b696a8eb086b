package io.chartwright.checks.report;

import io.chartwright.checks.Verdict;
import java.util.Locale;
import java.util.function.BiFunction;

/** The forms in which a verdict is told. */
public enum ReportFormat {
    /** For people. */
    TEXT("chartwright-report.txt", TextReport::of),
    /** For programs; see {@link JsonReport#schema()}. */
    JSON("chartwright-report.json", JsonReport::of),
    /** For CI servers that show tests. */
    JUNIT("TEST-chartwright.xml", JunitReport::of),
    /** For code scanning. */
    SARIF("chartwright.sarif", SarifReport::of);

    private final String fileName;
    private final BiFunction<Verdict, ReportContext, String> writer;

    ReportFormat(String fileName, BiFunction<Verdict, ReportContext, String> writer) {
        this.fileName = fileName;
        this.writer = writer;
    }

    /** The word by which users choose it: {@code text}, {@code json}, {@code junit} or {@code sarif}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What its file is called; CI servers look for some of these endings. */
    public String fileName() {
        return fileName;
    }

    /** The report. The same verdict and context, the same bytes. */
    public String write(Verdict verdict, ReportContext context) {
        return writer.apply(verdict, context);
    }
}
