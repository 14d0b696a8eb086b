package io.chartwright.core.platform;

import io.chartwright.core.bind.Extras;
import io.chartwright.core.bind.Findings;
import io.chartwright.core.bind.Place;
import io.chartwright.core.bind.RecordBinder;
import io.chartwright.core.yaml.YamlScalar;
import io.chartwright.core.yaml.YamlSequence;
import io.chartwright.model.Checks;
import io.chartwright.model.Fault;
import io.chartwright.model.InvalidModelException;
import io.chartwright.model.SchemaFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads how the tree is checked. Schemas are read whole, since nobody looks at the disk later. */
final class ChecksReading {
    static final String KEY = "checks";
    static final String SCHEMAS = "schemas";
    static final Extras KEYS = new Extras(Map.of(), Map.of(), Set.of(SCHEMAS));

    private final Findings findings;
    private final RecordBinder binder;

    ChecksReading(Findings findings) {
        this.findings = findings;
        this.binder = new RecordBinder(findings);
    }

    Checks read(Place root) {
        Optional<Place> place = root.child(KEY);
        List<SchemaFolder> schemas = place.flatMap(checks -> checks.child(SCHEMAS))
                .map(this::schemas)
                .orElse(List.of());
        return place.flatMap(checks -> binder.bind(checks, Checks.class, KEYS))
                .map(checks -> checks.toBuilder().schemas(schemas).build())
                .orElseGet(Checks::standard);
    }

    private List<SchemaFolder> schemas(Place place) {
        List<SchemaFolder> schemas = new ArrayList<>();
        if (place.node() instanceof YamlSequence folders) {
            for (int i = 0; i < folders.items().size(); i++) {
                Place folder = place.item(i, folders.items().get(i));
                binder.bind(folder, String.class)
                        .flatMap(path -> schemas(folder, path))
                        .ifPresent(schemas::add);
            }
        } else {
            findings.add(
                    place,
                    "wrong-type",
                    "expected a list for " + place.label(),
                    "begin each folder with '- ', also a single one");
        }
        return schemas;
    }

    private Optional<SchemaFolder> schemas(Place place, String path) {
        try {
            return Optional.of(place.files().schemas(path));
        } catch (InvalidModelException e) {
            e.faults().forEach(fault -> findings.addFault(place, fault));
            return Optional.empty();
        }
    }

    /** Whether a suppression only misses what is there, but was left out of the platform because it is wrong. */
    static boolean echo(Place root, Fault fault) {
        if (!fault.path().startsWith(KEY + ".")) {
            return false;
        }
        Place said = root.follow(fault.path()).place();
        String name = said.node() instanceof YamlScalar word ? word.text() : "";
        Optional<Place> charts = root.child("charts");
        return switch (said.key()) {
            case "environment" ->
                root.child("environments").flatMap(all -> all.child(name)).isPresent();
            case "chart" -> charts.flatMap(all -> all.child(name)).isPresent();
            case "subchart" -> {
                Optional<String> chart = said.parent()
                        .flatMap(suppression -> suppression.child("chart"))
                        .map(Place::node)
                        .map(node -> node instanceof YamlScalar word ? word.text() : "");
                yield charts.stream()
                        .flatMap(all -> Names.keysOf(all.node()).stream()
                                .filter(key -> chart.map(key::equals).orElse(true))
                                .flatMap(key -> all.child(key).stream()))
                        .flatMap(one -> one.child("subcharts").stream())
                        .anyMatch(subcharts -> subcharts.child(name).isPresent());
            }
            default -> false;
        };
    }
}
