package io.chartwright.core.problem;

/**
 * Where a problem stands: a file with line and column, or a path in a model that was built in Java.
 *
 * @param file the file as the user named it, or empty where there is none
 * @param line the line, from 1; 0 where unknown
 * @param column the column, from 1; 0 where unknown
 * @param path the model path, such as {@code charts.data-platform.subcharts.datahub}; may be empty
 */
public record Location(String file, int line, int column, String path) {

    public Location {
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException("line " + line + ", column " + column + ": neither may be negative");
        }
    }

    /** A place in a text file. */
    public static Location at(String file, int line, int column) {
        return new Location(file, line, column, "");
    }

    /** A whole file. */
    public static Location of(String file) {
        return new Location(file, 0, 0, "");
    }

    /** A place in a model that has no file. */
    public static Location inModel(String path) {
        return new Location("", 0, 0, path);
    }

    /** {@code file:line:column}, or as much of it as is known, or else the model path. */
    @Override
    public String toString() {
        if (file.isEmpty()) {
            return path;
        }
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}
