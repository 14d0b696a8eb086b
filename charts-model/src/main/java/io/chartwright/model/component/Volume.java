package io.chartwright.model.component;

import io.chartwright.model.Faults;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Files that a container sees besides those of its image. */
public sealed interface Volume
        permits Volume.EmptyDir,
                Volume.SecretFiles,
                Volume.ConfigFiles,
                Volume.ConfigFile,
                Volume.SharedFiles,
                Volume.SharedFile,
                Volume.Claim,
                Volume.ExistingClaim {

    /** The volume's name, a DNS label that is unique in the pod. */
    String name();

    /** Where the container sees it. */
    String mountPath();

    /**
     * Scratch space that lives and dies with the pod.
     *
     * @param sizeLimit how large it may grow before the pod is evicted
     */
    record EmptyDir(String name, String mountPath, Optional<Quantity> sizeLimit) implements Volume {
        public EmptyDir {
            check(name, mountPath);
        }
    }

    /**
     * The keys of an existing Secret as files.
     *
     * @param secret the Secret's name
     */
    record SecretFiles(String name, String mountPath, String secret) implements Volume {
        public SecretFiles {
            check(name, mountPath);
            Faults faults = new Faults();
            faults.dnsSubdomain("secret", secret);
            faults.throwIfAny();
        }
    }

    /**
     * Files whose text the chart carries in a ConfigMap of its own; pods restart when one changes.
     *
     * @param files text by file name
     */
    record ConfigFiles(String name, String mountPath, SortedMap<String, Text> files) implements Volume {
        public ConfigFiles {
            check(name, mountPath);
            files = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(files));
            Faults faults = new Faults();
            files.keySet().forEach(file -> faults.fileName("files", file));
            faults.throwIfAny();
        }
    }

    /**
     * A single file whose text the chart carries, among those that the image has in the same folder.
     *
     * @param mountPath the path of the file itself
     * @param text what is in it
     */
    record ConfigFile(String name, String mountPath, Text text) implements Volume {
        public ConfigFile {
            check(name, mountPath);
            Faults faults = new Faults();
            faults.fileName("mountPath", mountPath.substring(mountPath.lastIndexOf('/') + 1));
            faults.throwIfAny();
        }

        /** The file's name without its folder. */
        public String fileName() {
            return mountPath.substring(mountPath.lastIndexOf('/') + 1);
        }
    }

    /**
     * Files that several components share.
     *
     * @param set the name of the chart's {@link FileSet}
     */
    record SharedFiles(String name, String mountPath, String set) implements Volume {
        public SharedFiles {
            check(name, mountPath);
        }
    }

    /**
     * A single one of the files that several components share, among those that the image has in the same folder.
     *
     * @param mountPath the path of the file itself, which ends with its name in the set
     * @param set the name of the chart's {@link FileSet}
     */
    record SharedFile(String name, String mountPath, String set) implements Volume {
        public SharedFile {
            check(name, mountPath);
        }

        /** The file's name without its folder. */
        public String fileName() {
            return mountPath.substring(mountPath.lastIndexOf('/') + 1);
        }
    }

    /**
     * A disk that exists already, such as one that several pods share.
     *
     * @param claim the name of its PersistentVolumeClaim
     */
    record ExistingClaim(String name, String mountPath, String claim) implements Volume {
        public ExistingClaim {
            check(name, mountPath);
            Faults faults = new Faults();
            faults.dnsSubdomain("claim", claim);
            faults.throwIfAny();
        }
    }

    /**
     * A disk of its own for each pod of a stateful set.
     *
     * @param size how large
     * @param storageClass the storage class; the environment's, else the cluster's default, where absent
     */
    record Claim(String name, String mountPath, Quantity size, Optional<String> storageClass) implements Volume {
        public Claim {
            check(name, mountPath);
        }
    }

    /** Scratch space of a limited size. */
    static Volume emptyDir(String name, String mountPath, String sizeLimit) {
        return new EmptyDir(name, mountPath, Optional.of(Quantity.of(sizeLimit)));
    }

    /** Files of the component alone, with texts that are all known. */
    static Volume configFiles(String name, String mountPath, SortedMap<String, String> files) {
        SortedMap<String, Text> texts = new TreeMap<>();
        files.forEach((file, text) -> texts.put(file, Text.of(text)));
        return new ConfigFiles(name, mountPath, texts);
    }

    private static void check(String name, String mountPath) {
        Faults faults = new Faults();
        faults.dnsLabel("name", name);
        faults.absolutePath("mountPath", mountPath);
        faults.throwIfAny();
    }
}
