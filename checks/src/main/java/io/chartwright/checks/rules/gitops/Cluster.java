package io.chartwright.checks.rules.gitops;

/**
 * A cluster as Argo CD knows it: by the address of its API server or by a name. The one that Argo CD runs in has both.
 *
 * @param server the address; empty where only the name is known
 * @param name the name; empty where only the address is known
 */
record Cluster(String server, String name) {
    private static final String OWN_SERVER = "https://kubernetes.default.svc";
    private static final String OWN_NAME = "in-cluster";

    Cluster {
        if (server.equals(OWN_SERVER) && name.isEmpty()) {
            name = OWN_NAME;
        } else if (name.equals(OWN_NAME) && server.isEmpty()) {
            server = OWN_SERVER;
        }
    }

    /** A cluster of the platform. */
    static Cluster of(io.chartwright.model.gitops.Cluster cluster) {
        return cluster.address().isPresent() ? new Cluster(cluster.text(), "") : new Cluster("", cluster.text());
    }

    /** Whether it is the one that Argo CD runs in. */
    boolean isOwn() {
        return server.equals(OWN_SERVER);
    }

    /** How people call it. */
    @Override
    public String toString() {
        return server.isEmpty() ? name : server;
    }
}
