package io.chartwright.render.rendered;

import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Scopes;
import io.chartwright.checks.schema.kubernetes.KubernetesSchemas;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the files of objects are called: {@code deployment-web.yaml}. A name follows from its object alone, so no file is
 * renamed because of what comes or goes beside it. What might be taken for another object has more to its name: kinds
 * that are not Kubernetes' own have their group, and objects outside of the release's namespace have theirs, as in {@code
 * certificate.cert-manager.io_web.yaml} and {@code kube-system_role_web.yaml}. No two objects have one name, on whatever
 * file system.
 */
final class FileNames {
    private static final String SAFE = "abcdefghijklmnopqrstuvwxyz0123456789.-";

    private FileNames() {}

    /** A name for each object, in their order. Of those that are there twice, which is a mistake, each gets one. */
    static List<String> of(List<KubeObject> objects, String releaseNamespace, Scopes scopes) {
        List<String> names = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (KubeObject object : objects) {
            boolean abroad = !scopes.clusterWide(object) && !object.namespace().equals(releaseNamespace);
            String name = of(object, abroad ? safe(object.namespace()) + "_" : "");
            int times = seen.merge(name, 1, Integer::sum);
            names.add(name + (times == 1 ? "" : "@" + times) + ".yaml");
        }
        return names;
    }

    private static String of(KubeObject object, String namespace) {
        boolean own = KubernetesSchemas.ownGroup(object.apiVersion());
        String kind = safe(object.kind().toLowerCase(Locale.ROOT));
        String name = safe(object.name().isEmpty() ? object.fields().text("metadata", "generateName") : object.name());
        String all = own && namespace.isEmpty()
                ? kind + "-" + name
                : namespace + kind + (own ? "" : "." + safe(object.group())) + "_" + name;
        // Only nonsense starts otherwise, and shall get a file like all else.
        return Character.isLetterOrDigit(all.charAt(0)) ? all : "_" + all;
    }

    /** What some file system has no room for, such as the colons of roles, by its number; capitals are no letters to some. */
    private static String safe(String text) {
        StringBuilder safe = new StringBuilder();
        text.chars().forEach(c -> {
            if (SAFE.indexOf(c) >= 0) {
                safe.append((char) c);
            } else {
                safe.append('+').append(Integer.toHexString(c)).append('+');
            }
        });
        return safe.toString();
    }
}
