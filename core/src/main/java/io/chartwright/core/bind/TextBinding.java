package io.chartwright.core.bind;

import io.chartwright.core.yaml.YamlSequence;
import io.chartwright.model.InvalidModelException;
import io.chartwright.model.component.Text;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns what is more than a single value into texts. A list is a text in parts: words stand as they are, and mappings name
 * what only a release knows, as in {@code [ "http://", { service: api }, ":8080" ]}. Nothing within a string has a meaning
 * of its own, so that no other language's placeholders are ever touched. A mapping is the text of a file.
 */
final class TextBinding {
    private final Findings findings;
    private final RecordBinder values;

    TextBinding(Findings findings, RecordBinder values) {
        this.findings = findings;
        this.values = values;
    }

    /** A part of a text, as it is written in a list. */
    sealed interface Part {
        Text.Part part();

        /** Words that stand as they are. */
        static Part of(String text) {
            return new Word(text);
        }
    }

    /** No record, and so not to be written as a mapping. */
    static final class Word implements Part {
        private final String text;

        private Word(String text) {
            this.text = text;
        }

        @Override
        public Text.Part part() {
            return new Text.Literal(text);
        }
    }

    record OfService(String service) implements Part {
        @Override
        public Text.Part part() {
            return Text.service(service);
        }
    }

    record OfEnvironment(Fact environment) implements Part {
        @Override
        public Text.Part part() {
            return switch (environment) {
                case DOMAIN -> Text.domain();
            };
        }
    }

    /** What a text may say of the environment. */
    enum Fact {
        DOMAIN
    }

    /** A text that stands in a file of its own. */
    record OfFile(String file) {}

    Bound parts(Place place, YamlSequence sequence, Class<?> type) {
        if (sequence.items().isEmpty()) {
            findings.add(place, "missing-value", place.label() + " has no parts", "write \"\" for an empty text");
            return Bound.NOTHING;
        }
        List<Text.Part> parts = new ArrayList<>();
        boolean whole = true;
        for (int i = 0; i < sequence.items().size(); i++) {
            Bound item = values.bind(place.item(i, sequence.items().get(i)), (Type) Part.class);
            whole &= item.whole();
            if (item.value() instanceof Part part) {
                parts.add(part.part());
            }
        }
        return whole ? made(place, new Text(parts), type) : Bound.NOTHING;
    }

    Bound ofFile(Place place) {
        Optional<OfFile> said = values.bind(place, OfFile.class);
        if (said.isEmpty()) {
            return Bound.NOTHING;
        }
        try {
            return Bound.whole(Text.of(place.files().read(said.get().file())));
        } catch (InvalidModelException e) {
            Place file = place.child("file").orElse(place);
            e.faults().forEach(fault -> findings.addFault(file, fault));
            return Bound.NOTHING;
        }
    }

    private Bound made(Place place, Text text, Class<?> type) {
        Optional<Method> of = Types.ofParts(type);
        if (of.isEmpty()) {
            return Bound.whole(text);
        }
        try {
            return Bound.whole(Reflect.call(of.get(), null, text));
        } catch (InvalidModelException e) {
            e.faults().forEach(fault -> findings.addFault(place, fault));
            return Bound.NOTHING;
        }
    }
}
