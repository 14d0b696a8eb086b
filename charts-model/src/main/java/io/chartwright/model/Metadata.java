package io.chartwright.model;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Labels and annotations for every object below: of a platform, an umbrella chart or a subchart. The nearer one wins.
 * They never enter a selector.
 *
 * @param labels labels of every object, pods included
 * @param annotations annotations of every object, save of pods, which have their own
 */
public record Metadata(SortedMap<String, String> labels, SortedMap<String, String> annotations) {

    private static final Metadata NONE = new Metadata(new TreeMap<>(), new TreeMap<>());

    /** @throws InvalidModelException if a key or value is malformed, or is one that charts set themselves */
    public Metadata {
        labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
        annotations = Collections.unmodifiableSortedMap(new TreeMap<>(annotations));
        Faults faults = new Faults();
        labels.forEach((key, value) -> {
            faults.labelKey("labels." + key, key);
            faults.labelValue("labels." + key, value);
            if (key.startsWith("app.kubernetes.io/") || key.equals("helm.sh/chart")) {
                reserved(faults, "labels." + key, key);
            }
        });
        annotations.keySet().forEach(key -> {
            faults.labelKey("annotations." + key, key);
            if (key.startsWith("helm.sh/") || key.startsWith("argocd.argoproj.io/") || key.startsWith("checksum/")) {
                reserved(faults, "annotations." + key, key);
            }
        });
        faults.throwIfAny();
    }

    /** Neither labels nor annotations. */
    public static Metadata none() {
        return NONE;
    }

    /** These besides others, which they win over. */
    public Metadata over(Metadata wider) {
        return new Metadata(merged(wider.labels, labels), merged(wider.annotations, annotations));
    }

    Metadata withLabels(Map<String, String> more) {
        return new Metadata(new TreeMap<>(more), new TreeMap<>()).over(this);
    }

    Metadata withAnnotations(Map<String, String> more) {
        return new Metadata(new TreeMap<>(), new TreeMap<>(more)).over(this);
    }

    private static SortedMap<String, String> merged(Map<String, String> below, Map<String, String> above) {
        SortedMap<String, String> merged = new TreeMap<>(below);
        merged.putAll(above);
        return merged;
    }

    private static void reserved(Faults faults, String path, String key) {
        faults.add(
                path,
                "reserved-key",
                "'" + key + "' is what the charts set themselves, object by object",
                "drop it, or patch the one object that needs another");
    }
}
