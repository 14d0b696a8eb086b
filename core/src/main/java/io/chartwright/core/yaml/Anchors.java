package io.chartwright.core.yaml;

import io.chartwright.core.problem.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.NodeEvent;

/** What aliases stand for, and how much of it there is: a few lines of them can stand for billions of nodes. */
final class Anchors {
    private final SourceText source;
    private final YamlLimits limits;
    /** Empty while its node is still being read. */
    private final Map<String, Optional<YamlNode>> nodes = new HashMap<>();

    private int aliases;
    private int aliasedNodes;

    Anchors(SourceText source, YamlLimits limits) {
        this.source = source;
        this.limits = limits;
    }

    void open(String name) {
        nodes.put(name, Optional.empty());
    }

    void close(String name, YamlNode node) {
        nodes.put(name, Optional.of(node));
    }

    YamlNode expand(AliasEvent alias, int depth, List<Problem> problems) {
        String name = alias.getAnchor();
        Optional<YamlNode> anchored = nodes.get(name);
        if (anchored == null || anchored.isEmpty()) {
            problems.add(Problem.error(
                    "yaml-alias",
                    source.at(alias.getStartMark()),
                    anchored == null
                            ? "nothing before this alias has the anchor '&" + name + "'"
                            : "'*" + name + "' stands inside of what it stands for",
                    "define the anchor first, or quote text that begins with '*'"));
            return new YamlScalar("", YamlType.NULL, true, SourceText.mark(alias.getStartMark()));
        }
        YamlNode node = anchored.get();
        count(alias, node);
        if (depth - 1 + height(node) > limits.depth()) {
            throw new YamlComposer.Stop(tooDeep(source, alias, limits));
        }
        return node;
    }

    static Problem tooDeep(SourceText source, NodeEvent event, YamlLimits limits) {
        return Problem.error(
                "yaml-too-deep",
                source.at(event.getStartMark()),
                "mappings and sequences nest deeper than " + limits.depth() + " levels",
                "check the brackets and the indentation");
    }

    private void count(AliasEvent alias, YamlNode node) {
        aliases++;
        aliasedNodes += size(node);
        if (aliases > limits.aliases() || aliasedNodes > limits.aliasedNodes()) {
            throw new YamlComposer.Stop(Problem.error(
                    "yaml-too-large",
                    source.at(alias.getStartMark()),
                    "more than " + limits.aliases() + " aliases, or aliases for more than " + limits.aliasedNodes()
                            + " nodes",
                    "write the settings out"));
        }
    }

    private static int size(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            return 1
                    + mapping.entries().values().stream()
                            .mapToInt(e -> size(e.value()))
                            .sum();
        }
        if (node instanceof YamlSequence sequence) {
            return 1 + sequence.items().stream().mapToInt(Anchors::size).sum();
        }
        return 1;
    }

    private static int height(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            return 1
                    + mapping.entries().values().stream()
                            .mapToInt(e -> height(e.value()))
                            .max()
                            .orElse(0);
        }
        if (node instanceof YamlSequence sequence) {
            return 1 + sequence.items().stream().mapToInt(Anchors::height).max().orElse(0);
        }
        return 0;
    }
}
