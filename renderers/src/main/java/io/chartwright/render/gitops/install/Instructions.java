package io.chartwright.render.gitops.install;

import io.chartwright.model.gitops.Exposure;
import io.chartwright.model.gitops.Installation;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** What {@code argocd-install.yaml} says of itself: what it is, and what to type. */
final class Instructions {
    private final String namespace;
    private final Installation installation;

    Instructions(String namespace, Installation installation) {
        this.namespace = namespace;
        this.installation = installation;
    }

    String text(Collection<String> applied) {
        return String.format(
                Locale.ROOT, """
                What the manifests of Argo CD %s lack: %s.
                kustomization.yaml beside this file takes it in, adds those manifests, and patches what this platform
                sets into them. Together they are installed, and brought up to date, from the root of the repository:

                  kubectl apply --server-side --force-conflicts -k k8s/gitops
                  kubectl rollout status deployment/argocd-server --namespace %s
                %s
                This file may be applied by itself at any time%s; the files of patches/ may not.
                """, installation.version(), lacking(), namespace, then(applied), condition());
    }

    private String lacking() {
        String way = installation
                .exposure()
                .map(exposure -> exposure instanceof Exposure.AtGateway ? ", routes to it" : ", its ingress")
                .orElse("");
        return "its namespace" + way + (installation.highAvailability() ? ", budgets for its pods" : "");
    }

    private static String then(Collection<String> applied) {
        return applied.isEmpty()
                ? ""
                : applied.stream()
                        .map(file -> "  kubectl apply --server-side -f k8s/gitops/" + file + "\n")
                        .collect(Collectors.joining("", "\nThen it is told what to deploy:\n\n", ""));
    }

    private String condition() {
        return installation
                        .exposure()
                        .filter(Exposure.AtGateway.class::isInstance)
                        .isPresent()
                ? " once the cluster has the Gateway API"
                : "";
    }
}
