package io.chartwright.model.gitops;

import io.chartwright.model.Fault;
import io.chartwright.model.InvalidModelException;
import java.util.List;
import java.util.Optional;

/** A cluster as Argo CD knows it: either by the address of its API server or by the name that it was registered with. */
public sealed interface Cluster {
    /** What Argo CD calls the cluster that it runs in. */
    String OWN_NAME = "in-cluster";

    /** The cluster that Argo CD itself runs in. */
    Cluster OWN = new AtServer("https://kubernetes.default.svc");

    /**
     * A cluster by its address.
     *
     * @param server the URL of its API server
     */
    record AtServer(String server) implements Cluster {
        /** @throws InvalidModelException if that is no URL of an API server */
        public AtServer {
            if (!server.matches("https://[^\\s/]\\S*")) {
                throw badUrl("server", server);
            }
        }

        @Override
        public String text() {
            return server;
        }
    }

    /**
     * A cluster by its name.
     *
     * @param name the name that it was registered with
     */
    record Named(String name) implements Cluster {
        /** @throws InvalidModelException if it is empty or has blanks in it */
        public Named {
            if (!name.matches("\\S*[A-Za-z0-9]\\S*") || name.contains("://")) {
                throw new InvalidModelException(List.of(new Fault(
                        "name",
                        "bad-name",
                        "'" + name + "' is no name of a cluster",
                        "write the name that Argo CD knows it by, or its URL, which starts with 'https://'")));
            }
        }

        @Override
        public String text() {
            return name;
        }
    }

    /** Its address or its name, whichever is known. */
    String text();

    /** What tells it from other clusters: as {@link #text()}, but Argo CD's own is one, whether by address or by name. */
    default String id() {
        return text().equals(OWN_NAME) ? OWN.text() : text();
    }

    /** Its address or name as a part of other names: lower-case letters, digits and hyphens in place of all else. */
    default String word() {
        return ClusterWords.of(text());
    }

    /** The address of its API server, if that is what is known. */
    default Optional<String> address() {
        return this instanceof AtServer at ? Optional.of(at.server()) : Optional.empty();
    }

    /**
     * Reads what people write: a URL is an address, anything else a name; {@code in-cluster} is Argo CD's name for its own.
     * What has a port, or is a host within a cluster, was meant to be a URL.
     *
     * @throws InvalidModelException if it is neither
     */
    static Cluster of(String text) {
        if (text.equals(OWN_NAME)) {
            return OWN;
        }
        if (text.startsWith("https://")) {
            if (!text.matches("https://[^\\s/]\\S*")) {
                throw badUrl("", text);
            }
            return new AtServer(text);
        }
        if (text.isBlank() || text.contains("://") || text.endsWith(".svc") || text.matches(".*:\\d{1,5}(/.*)?")) {
            throw badUrl("", text);
        }
        if (!text.matches("\\S*[A-Za-z0-9]\\S*")) {
            throw badUrl("", text);
        }
        return new Named(text);
    }

    private static InvalidModelException badUrl(String path, String text) {
        return new InvalidModelException(List.of(
                new Fault(path, "bad-url", "'" + text + "' is no API server", "a URL that starts with 'https://'")));
    }
}
