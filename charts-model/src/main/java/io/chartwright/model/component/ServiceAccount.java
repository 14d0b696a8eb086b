package io.chartwright.model.component;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * As whom the pods of a chart speak to the Kubernetes API. Pods get no token unless they need one.
 *
 * @param token whether pods get a token
 * @param annotations what cloud providers read
 */
public record ServiceAccount(boolean token, SortedMap<String, String> annotations) {

    public ServiceAccount {
        annotations = Collections.unmodifiableSortedMap(new TreeMap<>(annotations));
    }

    /** An account without a token: right for pods that never call the Kubernetes API. */
    public static ServiceAccount withoutToken() {
        return new ServiceAccount(false, Collections.emptySortedMap());
    }
}
