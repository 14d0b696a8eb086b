package io.chartwright.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a subchart has besides its product: the ways out where the product's settings end. The same in all environments,
 * as templates are.
 *
 * @param metadata labels and annotations of its objects
 * @param manifests objects of the user's own, by the names of their files without {@code .yaml}
 * @param patches changes of rendered objects, in order
 */
public record Additions(Metadata metadata, SortedMap<String, Manifest> manifests, List<Patch> patches) {

    private static final Additions NONE = new Additions(Metadata.none(), new TreeMap<>(), List.of());

    /** @throws InvalidModelException if a manifest's name is malformed */
    public Additions {
        manifests = Collections.unmodifiableSortedMap(new TreeMap<>(manifests));
        patches = List.copyOf(patches);
        Faults faults = new Faults();
        manifests.keySet().forEach(name -> faults.dnsLabel("manifests." + name, name));
        faults.throwIfAny();
    }

    /** Nothing besides the product. */
    public static Additions none() {
        return NONE;
    }

    Additions with(Metadata other) {
        return new Additions(other, manifests, patches);
    }

    Additions with(String name, Manifest manifest) {
        SortedMap<String, Manifest> all = new TreeMap<>(manifests);
        all.put(name, manifest);
        return new Additions(metadata, all, patches);
    }

    Additions with(Patch patch) {
        List<Patch> all = new ArrayList<>(patches);
        all.add(patch);
        return new Additions(metadata, manifests, all);
    }
}
