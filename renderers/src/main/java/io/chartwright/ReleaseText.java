package io.chartwright;

import java.util.List;

/**
 * What Helm renders of a chart for an environment, as it prints it.
 *
 * @param environment the environment
 * @param chart the umbrella chart
 * @param text the documents as one YAML stream in Helm's order, hooks included, each with a comment on its source; ends
 *     with a line break, unless it is empty
 * @param missing dependencies that somebody fetches later and that are not in the text
 */
public record ReleaseText(String environment, String chart, String text, List<String> missing) {

    public ReleaseText {
        missing = List.copyOf(missing);
    }
}
