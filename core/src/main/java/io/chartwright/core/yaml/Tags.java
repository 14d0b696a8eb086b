package io.chartwright.core.yaml;

import io.chartwright.core.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;

/** Which explicit tags are let in: those that say what a node is anyway, and {@code !!str}. */
final class Tags {
    private static final String STRING = "tag:yaml.org,2002:str";

    private Tags() {}

    static boolean saysString(ScalarEvent event) {
        return "!".equals(event.getTag()) || STRING.equals(event.getTag());
    }

    static void check(SourceText source, NodeEvent event, List<Problem> problems) {
        String tag = tagOf(event);
        if (tag != null && !tag.equals("!") && !tag.equals(expected(event))) {
            problems.add(Problem.error(
                    "yaml-tag",
                    source.at(event.getStartMark()),
                    "the tag '" + tag.replace("tag:yaml.org,2002:", "!!") + "' is not read",
                    "remove it; quote a value that must stay text"));
        }
    }

    private static @Nullable String tagOf(NodeEvent event) {
        if (event instanceof ScalarEvent scalar) {
            return scalar.getTag();
        }
        return event instanceof CollectionStartEvent collection ? collection.getTag() : null;
    }

    private static String expected(NodeEvent event) {
        if (event instanceof ScalarEvent) {
            return STRING;
        }
        return event instanceof SequenceStartEvent ? "tag:yaml.org,2002:seq" : "tag:yaml.org,2002:map";
    }
}
