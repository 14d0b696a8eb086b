package io.chartwright.model.component;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a component is reached from elsewhere.
 *
 * @param type who can reach it
 * @param annotations what load balancers and meshes read
 */
public record Service(Type type, SortedMap<String, String> annotations) {

    /** Who can reach a Service. */
    public enum Type {
        /** The cluster. */
        CLUSTER_IP("ClusterIP"),
        /** Everybody who reaches a node. */
        NODE_PORT("NodePort"),
        /** Everybody whom the load balancer lets in. */
        LOAD_BALANCER("LoadBalancer");

        private final String word;

        Type(String word) {
            this.word = word;
        }

        /** Kubernetes' own spelling. */
        public String word() {
            return word;
        }
    }

    public Service {
        annotations = Collections.unmodifiableSortedMap(new TreeMap<>(annotations));
    }

    /** Reached from inside the cluster only. */
    public static Service clusterIp() {
        return new Service(Type.CLUSTER_IP, Collections.emptySortedMap());
    }
}
