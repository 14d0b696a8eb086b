package io.chartwright.render.gitops.install;

import io.chartwright.core.tree.FileTree;
import io.chartwright.core.yaml.YamlWriter;
import io.chartwright.model.gitops.ArgoCd;
import io.chartwright.model.gitops.Installation;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * The files that install Argo CD. Its own manifests carry settings of their own, so what the platform says is patched into
 * them, and never replaces a config map: {@code kustomization.yaml} names those manifests, the patches, and
 * {@code argocd-install.yaml}, which has the objects that they lack.
 */
public final class InstallRenderer {
    /** The file with the objects that Argo CD's own manifests lack. */
    public static final String OBJECTS = "argocd-install.yaml";

    private final ArgoCd argoCd;
    private final String notice;

    /** @param notice the first line of each file, without comment signs */
    public InstallRenderer(ArgoCd argoCd, String notice) {
        this.argoCd = argoCd;
        this.notice = notice;
    }

    /**
     * The files, as {@code k8s/gitops} has them; none where Argo CD is there already.
     *
     * @param rbac what {@code argocd-rbac-cm} says
     * @param applied the files beside them that are applied once Argo CD runs, in this order
     */
    public FileTree render(SortedMap<String, String> rbac, Collection<String> applied) {
        FileTree.Builder files = FileTree.builder();
        argoCd.install().ifPresent(installation -> add(files, installation, rbac, applied));
        return files.build();
    }

    private void add(
            FileTree.Builder files,
            Installation installation,
            SortedMap<String, String> rbac,
            Collection<String> applied) {
        List<Patch> patches = Patches.of(argoCd, installation, rbac);
        String instructions = new Instructions(argoCd.namespace(), installation).text(applied);
        files.add(
                OBJECTS,
                comment(notice + "\n\n" + instructions)
                        + YamlWriter.writeAll(OwnObjects.of(argoCd.namespace(), installation)));
        files.add(
                Overlay.FILE, YamlWriter.write(notice, Overlay.of(argoCd.namespace(), installation, OBJECTS, patches)));
        patches.forEach(patch -> files.add(patch.path(), comment(notice + "\n" + patch.says()) + patch.text()));
    }

    private static String comment(String text) {
        return text.lines().map(line -> ("# " + line).stripTrailing() + "\n").collect(Collectors.joining());
    }
}
