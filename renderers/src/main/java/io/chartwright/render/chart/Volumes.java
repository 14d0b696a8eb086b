package io.chartwright.render.chart;

import io.chartwright.model.component.Component;
import io.chartwright.model.component.Quantity;
import io.chartwright.model.component.ValuesKey;
import io.chartwright.model.component.Volume;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Volumes in the words of the Kubernetes API. */
final class Volumes {
    private Volumes() {}

    /**
     * The name of an object of this release, which only a template can spell.
     *
     * @param name without the release's prefix
     */
    record OwnName(String name) {}

    static OwnName ownName(String name) {
        return new OwnName(name);
    }

    /**
     * A value of the chart.
     *
     * @param path where it is below {@code .Values}
     */
    record OwnValue(String path) {
        String action() {
            return "{{ .Values." + path + " }}";
        }
    }

    /**
     * The sizes of scratch volumes in a stage, by the volumes' names, where stages differ in sizes alone: those are values
     * then, so that environments say a size and not all volumes again.
     */
    static SortedMap<String, Quantity> sizes(ComponentStages stages, Component component) {
        SortedMap<String, Quantity> sizes = sizes(component);
        if (!stages.same(Volumes::shape)) {
            sizes.clear();
        }
        sizes.entrySet()
                .removeIf(size -> stages.every(
                        other -> size.getValue().equals(sizes(other).get(size.getKey()))));
        return sizes;
    }

    /** All about volumes but how large scratch ones are. */
    private static List<?> shape(Component component) {
        return component.volumes().stream()
                .filter(volume -> !(volume instanceof Volume.Claim))
                .map(volume -> volume instanceof Volume.EmptyDir scratch
                        ? List.of(scratch.name(), scratch.sizeLimit().isPresent())
                        : source(component.name(), volume))
                .toList();
    }

    private static SortedMap<String, Quantity> sizes(Component component) {
        SortedMap<String, Quantity> sizes = new TreeMap<>();
        for (Volume volume : component.volumes()) {
            if (volume instanceof Volume.EmptyDir scratch) {
                scratch.sizeLimit().ifPresent(limit -> sizes.put(volume.name(), limit));
            }
        }
        return sizes;
    }

    static Map<String, Object> source(ComponentStages stages, Component component, Volume volume) {
        if (!sizes(stages, component).containsKey(volume.name())) {
            return source(component.name(), volume);
        }
        String path = ValuesKey.of(component.name()) + ".emptyDir." + ValuesKey.of(volume.name());
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", volume.name());
        entry.put("emptyDir", Map.of("sizeLimit", new OwnValue(path + ".sizeLimit")));
        return entry;
    }

    private static Map<String, Object> source(String component, Volume volume) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", volume.name());
        if (volume instanceof Volume.EmptyDir scratch) {
            Map<String, Object> options = new LinkedHashMap<>();
            scratch.sizeLimit().ifPresent(limit -> options.put("sizeLimit", limit.text()));
            entry.put("emptyDir", options);
        } else if (volume instanceof Volume.SecretFiles files) {
            entry.put("secret", Map.of("secretName", files.secret()));
        } else if (volume instanceof Volume.ExistingClaim disk) {
            entry.put("persistentVolumeClaim", Map.of("claimName", disk.claim()));
        } else if (volume instanceof Volume.SharedFiles shared) {
            entry.put("configMap", Map.of("name", ownName(shared.set())));
        } else if (volume instanceof Volume.SharedFile shared) {
            entry.put("configMap", Map.of("name", ownName(shared.set())));
        } else {
            entry.put("configMap", Map.of("name", ownName(component + "-" + volume.name())));
        }
        return entry;
    }

    static Map<String, Object> mount(Volume volume) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", volume.name());
        entry.put("mountPath", volume.mountPath());
        if (volume instanceof Volume.ConfigFile file) {
            entry.put("subPath", file.fileName());
        } else if (volume instanceof Volume.SharedFile file) {
            entry.put("subPath", file.fileName());
        }
        if (!(volume instanceof Volume.EmptyDir
                || volume instanceof Volume.Claim
                || volume instanceof Volume.ExistingClaim)) {
            entry.put("readOnly", true);
        }
        return entry;
    }
}
