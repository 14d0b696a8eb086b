package io.chartwright.core.yaml;

import io.chartwright.core.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/** Makes nodes of a parser's events. Goes on after a problem wherever what follows still makes sense. */
final class YamlComposer {
    private final SourceText source;
    private final YamlLimits limits;
    private final List<Problem> problems;
    private final Parser events;
    private final Anchors anchors;
    private final Keys keys;
    private int lastLine;

    YamlComposer(SourceText source, YamlLimits limits, List<Problem> problems) {
        this.source = source;
        this.limits = limits;
        this.problems = problems;
        this.events = new ParserImpl(new StreamReader(source.text()), new LoaderOptions());
        this.anchors = new Anchors(source, limits);
        this.keys = new Keys(source, problems);
    }

    YamlNode compose() {
        events.getEvent();
        if (events.checkEvent(Event.ID.StreamEnd)) {
            throw empty(events.peekEvent());
        }
        events.getEvent();
        Event first = events.peekEvent();
        YamlNode root = node(1);
        if (root instanceof YamlScalar scalar && scalar.plain() && scalar.text().isEmpty()) {
            throw empty(first);
        }
        events.getEvent();
        if (!events.checkEvent(Event.ID.StreamEnd)) {
            problems.add(Problem.error(
                    "yaml-many-documents",
                    source.at(events.peekEvent().getStartMark()),
                    "a second document begins here; one file holds one",
                    "move it to a file of its own, or remove the '---'"));
        }
        return root;
    }

    private Stop empty(Event where) {
        return new Stop(Problem.error(
                "yaml-empty",
                source.at(where.getStartMark()),
                "the file holds no data",
                "write a mapping of settings"));
    }

    private YamlNode node(int depth) {
        Event event = events.getEvent();
        if (event instanceof AliasEvent alias) {
            endsAt(alias);
            return anchors.expand(alias, depth, problems);
        }
        NodeEvent start = (NodeEvent) event;
        String anchor = start.getAnchor();
        if (anchor != null) {
            anchors.open(anchor);
        }
        Tags.check(source, start, problems);
        YamlNode node;
        if (start instanceof ScalarEvent scalar) {
            node = scalar(scalar);
        } else if (depth > limits.depth()) {
            throw new Stop(Anchors.tooDeep(source, start, limits));
        } else if (start instanceof SequenceStartEvent) {
            node = sequence(start, depth);
        } else {
            node = mapping(start, depth);
        }
        if (anchor != null) {
            anchors.close(anchor, node);
        }
        return node;
    }

    private YamlScalar scalar(ScalarEvent event) {
        endsAt(event);
        boolean plain = event.isPlain();
        YamlMark mark = SourceText.mark(event.getStartMark());
        if (plain && ScalarResolver.isNotFinite(event.getValue())) {
            problems.add(Problem.error(
                    "yaml-number",
                    mark.in(source.file()),
                    event.getValue() + " is no number that Helm can keep",
                    "quote it if text is meant"));
        }
        YamlType type = plain && !Tags.saysString(event) ? ScalarResolver.typeOf(event.getValue()) : YamlType.STRING;
        return new YamlScalar(event.getValue(), type, plain, mark);
    }

    private YamlSequence sequence(NodeEvent start, int depth) {
        List<YamlNode> items = new ArrayList<>();
        while (!events.checkEvent(Event.ID.SequenceEnd)) {
            items.add(node(depth + 1));
        }
        if (((SequenceStartEvent) start).isFlow()) {
            endsAt(events.peekEvent());
        }
        events.getEvent();
        return new YamlSequence(items, SourceText.mark(start.getStartMark()));
    }

    private YamlMapping mapping(NodeEvent start, int depth) {
        Map<String, YamlEntry> entries = new LinkedHashMap<>();
        while (!events.checkEvent(Event.ID.MappingEnd)) {
            Event keyEvent = events.peekEvent();
            YamlNode keyNode = node(depth + 1);
            YamlKey key = keys.of(keyEvent, keyNode);
            YamlNode value = node(depth + 1);
            if (key != null) {
                YamlEntry first = entries.putIfAbsent(key.name(), new YamlEntry(key, value, lastLine));
                if (first != null) {
                    keys.reportDuplicate(key, first.key());
                }
            }
        }
        boolean flow = ((MappingStartEvent) start).isFlow();
        if (flow) {
            endsAt(events.peekEvent());
        }
        events.getEvent();
        return new YamlMapping(entries, flow, SourceText.mark(start.getStartMark()));
    }

    /** Notes where text ends. A block collection ends where the next thing begins, which is of no use. */
    private void endsAt(Event event) {
        Mark end = event.getEndMark();
        // A block of text ends at the beginning of the line after it.
        boolean lineBefore =
                end.getColumn() == 0 && end.getLine() > event.getStartMark().getLine();
        lastLine = lineBefore ? end.getLine() : end.getLine() + 1;
    }

    /** Ends reading where going on makes no sense. */
    static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        Stop(Problem problem) {
            super(problem.message(), null, false, false);
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }
}
