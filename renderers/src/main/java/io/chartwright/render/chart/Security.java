package io.chartwright.render.chart;

import io.chartwright.model.component.SecurityContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** As whom pods run, in the words of the Kubernetes API; meets its "restricted" pod security standard. */
final class Security {
    private Security() {}

    static Map<String, Object> pod(SecurityContext security) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("runAsNonRoot", true);
        values.put("runAsUser", security.user());
        values.put("runAsGroup", security.group());
        values.put("fsGroup", security.group());
        values.put("seccompProfile", Map.of("type", "RuntimeDefault"));
        return values;
    }

    static Map<String, Object> container(SecurityContext security) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("allowPrivilegeEscalation", false);
        values.put("readOnlyRootFilesystem", security.readOnlyRootFilesystem());
        values.put("capabilities", Map.of("drop", List.of("ALL")));
        return values;
    }
}
