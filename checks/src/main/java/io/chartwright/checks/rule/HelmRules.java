package io.chartwright.checks.rule;

import java.util.List;

/** What is found out by asking Helm and not by looking at what it rendered. */
public final class HelmRules {
    /** Helm's own lint, strict, with the values of the environment. */
    public static final RuleDoc LINT = RuleDoc.error(
            "helm-lint",
            Family.RENDERING,
            "Helm's strict lint objects to a chart",
            "Helm itself, and every pipeline that lints with it, refuses the chart or warns of it.",
            "Helm's own words say what it objects to.");

    /** Helm cannot render. */
    public static final RuleDoc TEMPLATE = RuleDoc.error(
            "helm-template",
            Family.RENDERING,
            "Helm cannot render a chart",
            "Nothing of the chart gets to the cluster: Argo CD shows the same error and keeps the old state.",
            "Helm's own words name the template and what it cannot do.");

    /** Two renderings of the same differ. */
    public static final RuleDoc NOT_DETERMINISTIC = RuleDoc.error(
            "not-deterministic",
            Family.RENDERING,
            "A chart renders differently each time",
            "Argo CD renders again and again and sees a change each time: the Application never settles, pods restart for"
                    + " nothing, and a generated password changes under the feet of who uses it.",
            "Take functions such as randAlphaNum, genCA, uuidv4 and now out of the templates; let secrets be made once,"
                    + " outside of the chart.");

    /** What was rendered is no YAML. */
    public static final RuleDoc UNREADABLE = RuleDoc.error(
            "unreadable-object",
            Family.RENDERING,
            "A template renders what is no YAML that an API server takes",
            "Helm passes the text on as it is, or reads it more generously than others do: duplicate keys, for example,"
                    + " are taken by some tools and refused by others.",
            "Render the template with helm template and look at the place.");

    private HelmRules() {}

    /** All of them, in the order of the page of rules. */
    public static List<RuleDoc> all() {
        return List.of(LINT, TEMPLATE, NOT_DETERMINISTIC, UNREADABLE);
    }
}
