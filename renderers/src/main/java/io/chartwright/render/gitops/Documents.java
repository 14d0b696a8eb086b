package io.chartwright.render.gitops;

import io.chartwright.model.Environment;
import io.chartwright.model.Platform;
import io.chartwright.model.gitops.Cascade;
import io.chartwright.model.gitops.Cluster;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What documents for Argo CD have in common. */
final class Documents {
    private static final String API = "argoproj.io/v1alpha1";

    private Documents() {}

    static Map<String, Object> document(String kind, Map<String, Object> metadata, Map<String, Object> spec) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("apiVersion", API);
        document.put("kind", kind);
        document.put("metadata", metadata);
        document.put("spec", spec);
        return document;
    }

    /** Metadata of what takes along what it brought when it is deleted. */
    static Map<String, Object> metadata(String name, String namespace) {
        return metadata(name, namespace, Cascade.FOREGROUND.finalizer());
    }

    /** Metadata of what is held by a finalizer, or by none. */
    static Map<String, Object> metadata(String name, String namespace, Optional<String> finalizer) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("name", name);
        metadata.put("namespace", namespace);
        finalizer.ifPresent(word -> metadata.put("finalizers", List.of(word)));
        return metadata;
    }

    /** A project, which is there before its Applications wherever one Application brings them both. */
    static Map<String, Object> project(Platform platform, String name, Map<String, Object> spec) {
        Map<String, Object> metadata = metadata(name, platform.argoCd().namespace());
        if (platform.argoCd().root()) {
            metadata.put("annotations", Map.of("argocd.argoproj.io/sync-wave", "-1"));
        }
        return document("AppProject", metadata, spec);
    }

    /**
     * Has people asked before the root takes the Application of an environment that is kept, and with it all that runs there.
     * By itself the root takes nothing away; but people can have it prune, and Argo CD's own page and command line, other
     * than {@code kubectl}, delete it together with all that it brought unless told not to. While one Application waits for
     * an answer, Argo CD deletes none of the others either.
     */
    static void keep(Platform platform, Environment environment, Map<String, Object> annotations) {
        if (platform.argoCd().root() && !environment.prunes()) {
            annotations.put("argocd.argoproj.io/sync-options", "Prune=confirm,Delete=confirm");
        }
    }

    /** What tells whose an Application is, and where it goes. */
    static Map<String, Object> labels(String partOf, Environment environment, Cluster cluster) {
        Map<String, Object> labels = new LinkedHashMap<>();
        labels.put("app.kubernetes.io/part-of", partOf);
        labels.put("environment", environment.name());
        if (environment.fleet().isPresent()) {
            labels.put("cluster", cluster.word());
        }
        return labels;
    }

    /** A kind, as the lists of a project have it. */
    static Map<String, Object> kind(String group, String kind) {
        Map<String, Object> listed = new LinkedHashMap<>();
        listed.put("group", group);
        listed.put("kind", kind);
        return listed;
    }

    /** Where something goes, by the one of address and name that is known. */
    static Map<String, Object> destination(Cluster cluster, String namespace) {
        Map<String, Object> destination = new LinkedHashMap<>();
        destination.put(cluster.address().isPresent() ? "server" : "name", cluster.text());
        destination.put("namespace", namespace);
        return destination;
    }
}
