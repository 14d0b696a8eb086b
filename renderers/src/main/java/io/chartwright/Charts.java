package io.chartwright;

import io.chartwright.core.platform.PlatformReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Charts that Chartwright did not generate, to be validated as they lie on disk.
 *
 * @param folder a chart's folder, or one that holds charts
 * @param name what findings call the folder
 * @param values values files that every chart is rendered with, the last one winning, as after {@code --values}
 * @param release the name of the releases; that of the chart where absent
 * @param namespace the namespace of the releases
 * @param kubernetesVersion the minor version of the cluster, such as {@code 1.33}; the newest known where absent
 * @param schemas folders with JSON schemas of custom resources, in the layout that kubeconform reads
 * @param strict whether an object without a schema is an error
 */
public record Charts(
        Path folder,
        String name,
        List<Path> values,
        Optional<String> release,
        String namespace,
        Optional<String> kubernetesVersion,
        List<Path> schemas,
        boolean strict) {

    public Charts {
        values = List.copyOf(values);
        schemas = List.copyOf(schemas);
    }

    /** The charts in a folder, with their own values, in the namespace {@code default}. */
    public static Charts in(Path folder) {
        return new Charts(
                folder,
                PlatformReader.nameOf(folder),
                List.of(),
                Optional.empty(),
                "default",
                Optional.empty(),
                List.of(),
                false);
    }

    /** Called by this name in findings. */
    public Charts named(String name) {
        return new Charts(folder, name, values, release, namespace, kubernetesVersion, schemas, strict);
    }

    /** With these values files. */
    public Charts values(List<Path> values) {
        return new Charts(folder, name, values, release, namespace, kubernetesVersion, schemas, strict);
    }

    /** As releases of this name. */
    public Charts release(String release) {
        return new Charts(folder, name, values, Optional.of(release), namespace, kubernetesVersion, schemas, strict);
    }

    /** In this namespace. */
    public Charts namespace(String namespace) {
        return new Charts(folder, name, values, release, namespace, kubernetesVersion, schemas, strict);
    }

    /** For a cluster of this minor version. */
    public Charts kubernetesVersion(String minor) {
        return new Charts(folder, name, values, release, namespace, Optional.of(minor), schemas, strict);
    }

    /** With schemas from these folders. */
    public Charts schemas(List<Path> schemas) {
        return new Charts(folder, name, values, release, namespace, kubernetesVersion, schemas, strict);
    }

    /** Whether an object without a schema is an error. */
    public Charts strict(boolean strict) {
        return new Charts(folder, name, values, release, namespace, kubernetesVersion, schemas, strict);
    }
}
