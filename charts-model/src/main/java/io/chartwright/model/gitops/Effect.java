package io.chartwright.model.gitops;

/** What follows where a line of a policy holds. Who is denied something once cannot be allowed it by another line. */
public enum Effect {
    ALLOW,
    DENY
}
