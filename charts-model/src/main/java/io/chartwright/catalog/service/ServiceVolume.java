package io.chartwright.catalog.service;

import io.chartwright.model.Faults;
import io.chartwright.model.component.Quantity;
import io.chartwright.model.component.Text;
import io.chartwright.model.component.Volume;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Files that a component sees besides those of its image. In YAML the first word of each kind tells it from the others:
 * {@code { secret: portal-tls, mountPath: /etc/tls }}.
 */
public sealed interface ServiceVolume {

    /** Where the container sees it. */
    String mountPath();

    /**
     * The volume under a name that is unique in its pod.
     *
     * @throws io.chartwright.model.InvalidModelException if a name or path is malformed
     */
    Volume named(String name);

    /**
     * Scratch space that lives and dies with the pod.
     *
     * @param emptyDir how large it may grow before the pod is evicted
     */
    record Scratch(Quantity emptyDir, String mountPath) implements ServiceVolume {
        @Override
        public Volume named(String name) {
            return new Volume.EmptyDir(name, mountPath, Optional.of(emptyDir));
        }
    }

    /**
     * The keys of an existing Secret as files.
     *
     * @param secret the Secret's name
     */
    record SecretFiles(String secret, String mountPath) implements ServiceVolume {
        @Override
        public Volume named(String name) {
            return new Volume.SecretFiles(name, mountPath, secret);
        }
    }

    /**
     * A disk of its own for each pod of a stateful set.
     *
     * @param size how large
     * @param storageClass the storage class; the environment's, else the cluster's default, where absent
     */
    record Disk(Quantity size, Optional<String> storageClass, String mountPath) implements ServiceVolume {
        @Override
        public Volume named(String name) {
            return new Volume.Claim(name, mountPath, size, storageClass);
        }
    }

    /**
     * A disk that exists already, such as one that several pods share.
     *
     * @param claim the name of its PersistentVolumeClaim
     */
    record ExistingDisk(String claim, String mountPath) implements ServiceVolume {
        @Override
        public Volume named(String name) {
            return new Volume.ExistingClaim(name, mountPath, claim);
        }
    }

    /**
     * A folder of files whose text the chart carries; pods restart when one changes.
     *
     * @param files text by file name
     */
    record Files(SortedMap<String, Text> files, String mountPath) implements ServiceVolume {
        public Files {
            files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        }

        @Override
        public Volume named(String name) {
            Faults faults = new Faults();
            if (files.isEmpty()) {
                faults.add("files", "missing-value", "there are no files in it", "say 'files: { app.yaml: ... }'");
            }
            files.keySet().forEach(file -> faults.fileName("files." + file, file));
            faults.throwIfAny();
            return new Volume.ConfigFiles(name, mountPath, files);
        }
    }

    /**
     * A single file whose text the chart carries, among those that the image has in the same folder.
     *
     * @param text what is in it
     * @param mountPath the path of the file itself
     */
    record SingleFile(Text text, String mountPath) implements ServiceVolume {
        @Override
        public Volume named(String name) {
            return new Volume.ConfigFile(name, mountPath, text);
        }
    }

    /**
     * Files that several components share.
     *
     * @param shared the name of the service's set of files
     */
    record Shared(String shared, String mountPath) implements ServiceVolume {
        @Override
        public Volume named(String name) {
            return new Volume.SharedFiles(name, mountPath, shared);
        }
    }

    /** Scratch space of a limited size. */
    static ServiceVolume emptyDir(String size, String mountPath) {
        return new Scratch(Quantity.of(size), mountPath);
    }

    /** The keys of an existing Secret as files. */
    static ServiceVolume secret(String secret, String mountPath) {
        return new SecretFiles(secret, mountPath);
    }

    /** A disk for each pod of a stateful set, of the environment's storage class. */
    static ServiceVolume disk(String size, String mountPath) {
        return new Disk(Quantity.of(size), Optional.empty(), mountPath);
    }

    /** A disk that exists already. */
    static ServiceVolume claim(String claim, String mountPath) {
        return new ExistingDisk(claim, mountPath);
    }

    /** A folder of files. */
    static ServiceVolume files(SortedMap<String, Text> files, String mountPath) {
        return new Files(files, mountPath);
    }

    /** A single file. */
    static ServiceVolume file(Text text, String mountPath) {
        return new SingleFile(text, mountPath);
    }

    /** The files of a set that components share. */
    static ServiceVolume shared(String set, String mountPath) {
        return new Shared(set, mountPath);
    }
}
