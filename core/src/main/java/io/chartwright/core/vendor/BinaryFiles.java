package io.chartwright.core.vendor;

/** What is done with a file of a chart that is no text. */
@FunctionalInterface
interface BinaryFiles {
    /** A chart that becomes part of the tree can hold none. */
    BinaryFiles REFUSED = path -> {
        throw VendoredCharts.problem(
                "binary-file",
                "'" + path + "' is no text, and a generated tree holds nothing else",
                "take it out of the chart, if the chart can do without");
    };

    /** Takes note of a file that is left out, or refuses it. */
    void leaveOut(String path);
}
