package io.chartwright.model.component;

/** Whether a drain may take pods that are not ready although a disruption budget is used up. */
public enum UnhealthyPodEvictionPolicy {
    /** It may: a pod that crashes in a loop keeps no node from being drained. */
    ALWAYS_ALLOW("AlwaysAllow"),
    /** Only while enough others are ready: for pods that still hold what others need. */
    IF_HEALTHY_BUDGET("IfHealthyBudget");

    private final String text;

    UnhealthyPodEvictionPolicy(String text) {
        this.text = text;
    }

    /** The word of the Kubernetes API. */
    public String text() {
        return text;
    }
}
