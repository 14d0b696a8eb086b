package io.chartwright.render.chart;

import io.chartwright.model.component.Volume;
import java.util.LinkedHashMap;
import java.util.Map;

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

    static Map<String, Object> source(String component, Volume volume) {
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
        }
        if (!(volume instanceof Volume.EmptyDir
                || volume instanceof Volume.Claim
                || volume instanceof Volume.ExistingClaim)) {
            entry.put("readOnly", true);
        }
        return entry;
    }
}
