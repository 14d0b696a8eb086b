package io.chartwright.model.gitops;

import java.util.Locale;

/**
 * What people may do, in words whose meaning Argo CD 3.1 knows: each is a few lines of a policy. None includes another, so
 * that a list of them says all.
 */
public enum Capability {
    VIEW(
            Reach.APPLICATIONS,
            "see Applications with all that they deployed, and the ApplicationSets and projects of their charts"),
    LOGS(Reach.APPLICATIONS, "read the logs of pods"),
    SYNC(Reach.APPLICATIONS, "sync, roll back, and end a sync that runs"),
    OVERRIDE(Reach.APPLICATIONS, "sync what is not in Git"),
    RESTART(Reach.APPLICATIONS, "restart Deployments, StatefulSets and DaemonSets"),
    ACTIONS(
            Reach.APPLICATIONS,
            "run any action on what is deployed: restart, scale, pause and those of custom resources"),
    CREATE(Reach.APPLICATIONS, "create Applications"),
    UPDATE(Reach.APPLICATIONS, "change Applications, but not what they deployed"),
    DELETE(Reach.APPLICATIONS, "delete Applications, and so all that they deployed"),
    UPDATE_RESOURCES(Reach.APPLICATIONS, "change single objects that are deployed"),
    DELETE_RESOURCES(Reach.APPLICATIONS, "delete single objects that are deployed"),
    DELETE_PODS(Reach.APPLICATIONS, "delete pods, which their owners then replace"),
    EXEC(Reach.APPLICATIONS, "open a shell in a container"),
    MANAGE_APPLICATION_SETS(Reach.CHARTS, "see, create, change and delete ApplicationSets"),
    MANAGE_PROJECTS(Reach.CHARTS, "see, create, change and delete projects"),
    VIEW_CONNECTIONS(Reach.EVERYTHING, "see repositories and clusters, without their credentials"),
    MANAGE_REPOSITORIES(Reach.EVERYTHING, "see, add, change and remove repositories"),
    MANAGE_CLUSTERS(Reach.EVERYTHING, "see, add, change and remove clusters"),
    MANAGE_ACCOUNTS(Reach.EVERYTHING, "see local accounts, set their passwords and make their tokens"),
    MANAGE_KEYS(Reach.EVERYTHING, "see, add and remove certificates of servers and GPG keys");

    private final Reach reach;
    private final String meaning;

    Capability(Reach reach, String meaning) {
        this.reach = reach;
        this.meaning = meaning;
    }

    /** What it can be limited to. */
    public enum Reach {
        /** To environments and charts. */
        APPLICATIONS,
        /** To charts: what it is about knows no environment. */
        CHARTS,
        /** To nothing. */
        EVERYTHING
    }

    /** How it is written. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it can be limited to. */
    public Reach reach() {
        return reach;
    }

    /** What it allows, in half a sentence: "may ...". */
    public String meaning() {
        return meaning;
    }
}
