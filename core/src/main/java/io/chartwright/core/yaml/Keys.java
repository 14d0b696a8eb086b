package io.chartwright.core.yaml;

import io.chartwright.core.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;

/** What may be a key: any scalar, by its text. What a value may be besides, and merge keys, may not. */
final class Keys {
    private final SourceText source;
    private final List<Problem> problems;

    Keys(SourceText source, List<Problem> problems) {
        this.source = source;
        this.problems = problems;
    }

    /** The key that an event begins, or null, with a problem reported, if that cannot be one. */
    @Nullable
    YamlKey of(Event event, YamlNode node) {
        if (!(event instanceof ScalarEvent scalar)) {
            problems.add(noKey(event, node));
            return null;
        }
        YamlKey key = new YamlKey(scalar.getValue(), SourceText.mark(scalar.getStartMark()));
        if (!scalar.isPlain() || !key.name().equals("<<")) {
            return key;
        }
        problems.add(Problem.error(
                "yaml-merge-key",
                key.mark().in(source.file()),
                "merge keys are not read",
                "write the settings out, or use an alias for a whole value"));
        return null;
    }

    void reportDuplicate(YamlKey key, YamlKey first) {
        problems.add(Problem.error(
                "yaml-duplicate-key",
                key.mark().in(source.file()),
                "'" + key.name() + "' is set twice; first in line "
                        + first.mark().line(),
                "remove one of the two"));
    }

    private Problem noKey(Event event, YamlNode node) {
        return Problem.error(
                "yaml-key",
                source.at(event.getStartMark()),
                node instanceof YamlScalar ? "an alias cannot be a key" : "a key is a word, not a mapping or sequence",
                node instanceof YamlMapping ? "quote text that begins with '{{'" : "write the key out");
    }
}
