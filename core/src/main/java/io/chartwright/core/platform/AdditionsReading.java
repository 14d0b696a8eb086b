package io.chartwright.core.platform;

import io.chartwright.core.bind.Findings;
import io.chartwright.core.bind.Place;
import io.chartwright.core.bind.RecordBinder;
import io.chartwright.core.yaml.YamlMapping;
import io.chartwright.core.yaml.YamlNode;
import io.chartwright.core.yaml.YamlScalar;
import io.chartwright.core.yaml.YamlSequence;
import io.chartwright.model.Additions;
import io.chartwright.model.InvalidModelException;
import io.chartwright.model.Manifest;
import io.chartwright.model.Patch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Reads what a subchart has besides its product: labels, annotations, manifests, patches. */
final class AdditionsReading {
    static final String MANIFESTS = "manifests";
    static final String PATCHES = "patches";
    static final Set<String> MANIFEST_KEYS = Names.inOrder("text", "file", "plain");
    static final Map<String, String> PATCH_KEYS = Names.examples("kind: Deployment", "patch: [...]");
    static final Map<String, String> OPERATION_KEYS =
            Names.examples("op: add", "path: /spec/template/spec/hostAliases");

    private final Findings findings;
    private final RecordBinder binder;

    AdditionsReading(Findings findings) {
        this.findings = findings;
        this.binder = new RecordBinder(findings);
    }

    Additions read(Place subchart) {
        SortedMap<String, Manifest> manifests = new TreeMap<>();
        Optional<Place> all = subchart.child(MANIFESTS);
        all.ifPresent(place -> binder.mapping(place, YamlMapping.class));
        all.ifPresent(place -> Names.keysOf(place.node()).forEach(name -> place.child(name)
                .flatMap(this::manifest)
                .ifPresent(manifest -> manifests.put(name, manifest))));
        List<Patch> patches = new ArrayList<>();
        subchart.child(PATCHES).ifPresent(place -> items(place)
                .forEach(item -> patch(item.called("the patch")).ifPresent(patches::add)));
        return made(subchart, () -> new Additions(MetadataReading.read(binder, subchart), manifests, patches))
                .orElseGet(Additions::none);
    }

    private Optional<Manifest> manifest(Place place) {
        if (place.node() instanceof YamlScalar) {
            return binder.bind(place, String.class).flatMap(text -> made(place, () -> Manifest.template(text)));
        }
        if (binder.mapping(place, Manifest.class).isEmpty()) {
            return Optional.empty();
        }
        binder.checkKeys(place, Map.of(), MANIFEST_KEYS);
        boolean plain = binder.setting(place, "plain", Boolean.class).orElse(false);
        Optional<Place> file = place.child("file");
        Optional<Place> text = place.child("text");
        if (file.isPresent() == text.isPresent()) {
            findings.addAtKey(
                    place,
                    file.isPresent() ? "ambiguous-value" : "missing-value",
                    place.label() + (file.isPresent() ? " has both 'text' and 'file'" : " has no text"),
                    file.isPresent() ? "keep one of them" : "give it a 'text', or a 'file' beside the platform's");
            return Optional.empty();
        }
        Optional<String> content = file.isPresent()
                ? binder.bind(file.get(), String.class)
                        .flatMap(path -> made(file.get(), () -> place.files().read(path)))
                : text.flatMap(where -> binder.bind(where, String.class));
        return content.flatMap(found -> made(place, () -> new Manifest(found, plain)));
    }

    private Optional<Patch> patch(Place place) {
        if (binder.mapping(place, Patch.class).isEmpty()) {
            return Optional.empty();
        }
        binder.checkKeys(place, PATCH_KEYS, Set.of("name"));
        Optional<String> kind = binder.setting(place, "kind", String.class);
        Optional<String> name = binder.setting(place, "name", String.class);
        List<Patch.Operation> operations = new ArrayList<>();
        List<Place> items = place.child("patch").map(this::items).orElse(List.of());
        items.forEach(item -> operation(item.called("the operation")).ifPresent(operations::add));
        return kind.isEmpty()
                        || operations.size() < items.size()
                        || place.child("patch").isEmpty()
                ? Optional.empty()
                : made(place, () -> new Patch(kind.get(), name, operations));
    }

    private Optional<Patch.Operation> operation(Place place) {
        if (binder.mapping(place, Patch.Operation.class).isEmpty()) {
            return Optional.empty();
        }
        binder.checkKeys(place, OPERATION_KEYS, Set.of("value"));
        Optional<Patch.Op> op = binder.setting(place, "op", Patch.Op.class);
        Optional<String> path = binder.setting(place, "path", String.class);
        if (op.isEmpty() || path.isEmpty()) {
            return Optional.empty();
        }
        Optional<YamlNode> value = place.child("value").map(Place::node);
        if (value.isEmpty() && op.get() != Patch.Op.REMOVE) {
            findings.addMissing(place, "value", "say what to put there, such as 'value: 3'");
            return Optional.empty();
        }
        return made(
                place,
                () -> new Patch.Operation(
                        op.get(),
                        path.get(),
                        value.isEmpty() ? null : value.get().toData()));
    }

    private List<Place> items(Place place) {
        List<Place> items = new ArrayList<>();
        if (place.node() instanceof YamlSequence sequence) {
            sequence.items().forEach(item -> items.add(place.item(items.size(), item)));
        } else {
            findings.add(place, "wrong-type", "expected a list for " + place.label(), "start each item with a hyphen");
        }
        return items;
    }

    private <T> Optional<T> made(Place place, Supplier<T> step) {
        try {
            return Optional.of(step.get());
        } catch (InvalidModelException e) {
            e.faults().forEach(fault -> findings.addFault(place, fault));
            return Optional.empty();
        }
    }
}
