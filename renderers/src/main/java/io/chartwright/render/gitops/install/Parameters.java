package io.chartwright.render.gitops.install;

import io.chartwright.model.gitops.Installation;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is patched into {@code argocd-cmd-params-cm}. */
final class Parameters {
    private Parameters() {}

    static SortedMap<String, String> of(Installation installation) {
        SortedMap<String, String> data = new TreeMap<>(installation.parameters());
        if (installation.serverSideDiff()) {
            data.put("controller.diff.server.side", "true");
        }
        if (installation.insecureServer()) {
            data.put("server.insecure", "true");
        }
        return data;
    }
}
