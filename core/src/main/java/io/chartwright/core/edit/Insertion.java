package io.chartwright.core.edit;

/**
 * What was added to a file: taken out again, it leaves the file as it was.
 *
 * @param chart the umbrella chart that it was added to
 * @param line the line in which its first words stand, from 1
 * @param text the text, with the line breaks that the file uses
 */
public record Insertion(String chart, int line, String text) {}
