package io.chartwright.model.gitops;

/** What a role may do with the Applications of a project. */
public enum ProjectAction {
    /** See them. */
    GET("applications", "get"),
    /** Make the cluster as Git has it. */
    SYNC("applications", "sync"),
    /** Sync from other manifests than those of Git: whoever may do this can deploy anything. */
    OVERRIDE("applications", "override"),
    /** Make new ones. */
    CREATE("applications", "create"),
    /** Change the Applications themselves, not what they deploy. */
    UPDATE("applications", "update"),
    /** Delete them, with all that they deployed. */
    DELETE("applications", "delete"),
    /** Restart their workloads. */
    RESTART("applications", "action/apps/*/restart"),
    /** Read the logs of their pods. */
    LOGS("logs", "get"),
    /** Open a shell in their pods. */
    EXEC("exec", "create");

    private final String resource;
    private final String action;

    ProjectAction(String resource, String action) {
        this.resource = resource;
        this.action = action;
    }

    /** What Argo CD's policies call that which it is done to. */
    public String resource() {
        return resource;
    }

    /** What Argo CD's policies call it. */
    public String action() {
        return action;
    }
}
