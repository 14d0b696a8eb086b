package io.chartwright.core.yaml;

import io.chartwright.core.problem.Location;

/**
 * Where a node begins in its file.
 *
 * @param line the line, from 1
 * @param column the column, from 1, counted in characters as people count them (an emoji is one)
 */
public record YamlMark(int line, int column) {

    public YamlMark {
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("line " + line + ", column " + column + ": both count from 1");
        }
    }

    /** This place, in a file. */
    public Location in(String file) {
        return Location.at(file, line, column);
    }
}
