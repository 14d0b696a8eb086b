package io.chartwright.checks.rule;

/** What a rule is about. The order is that of the page of rules. */
public enum Family {
    RENDERING("Rendering", "What Helm itself says of a chart, with the values of every environment."),
    SCHEMAS("Schemas", "Whether the API server of the environment's Kubernetes version would take an object."),
    CHARTS("Charts and values", "Whether a chart's own files fit together."),
    DISRUPTION("Disruption budgets", "Whether nodes can be drained, and whether budgets protect anything."),
    AUTOSCALING("Autoscalers", "Whether a scaler can do its work."),
    WORKLOADS("Workloads", "Whether pods run well and safely."),
    REFERENCES("References", "Whether what one object names is there."),
    MESH("Service mesh", "Whether a mesh lets through what has to get through."),
    SECRETS("Secrets", "Whether something secret is on its way into Git."),
    CAPACITY("Capacity", "Whether the clusters can hold it all."),
    GITOPS("Argo CD", "Whether Argo CD can deploy the tree, and only what it may."),
    ACCESS("Access to Argo CD", "Whether each role can do what it says, and no more."),
    NAMES("Names", "Whether names fit, and are not taken twice."),
    SETTINGS("Settings of checks", "Whether what a platform says of its checks still holds.");

    private final String title;
    private final String about;

    Family(String title, String about) {
        this.title = title;
        this.about = about;
    }

    /** The family as a heading. */
    public String title() {
        return title;
    }

    /** What its rules have in common, in one sentence. */
    public String about() {
        return about;
    }
}
