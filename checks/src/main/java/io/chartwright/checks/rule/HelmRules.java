package io.chartwright.checks.rule;

import java.util.List;

/** What Helm itself may find wrong with a chart. No check here does: those who call Helm tell it. */
public final class HelmRules {

    /** Helm lints the chart and objects. */
    public static final RuleDoc HELM_LINT = RuleDoc.error(
            "helm-lint",
            Family.RENDERING,
            "Helm's strict lint objects to the chart",
            "What Helm remarks today is often refused tomorrow: by its next version, by a registry, or by whoever installs"
                    + " the chart with other values.",
            "Mend what Helm names. If the chart was generated from platform.yaml alone, the fault is ours: please tell us.");

    /** Helm refuses to render the chart. */
    public static final RuleDoc HELM_TEMPLATE = RuleDoc.error(
            "helm-template",
            Family.RENDERING,
            "Helm cannot render the chart",
            "Argo CD renders with the same Helm and the same values. It would fail in the same way, and deploy nothing.",
            "Mend the template or the value that Helm names.");

    /** Helm renders the chart differently each time. */
    public static final RuleDoc NOT_DETERMINISTIC = RuleDoc.error(
            "not-deterministic",
            Family.RENDERING,
            "A chart renders differently the second time",
            "Argo CD renders again and again. With random or time-dependent content each run differs from what is deployed:"
                    + " the Application never stays in sync, and pods restart for nothing.",
            "Replace functions like randAlphaNum, uuidv4, genCA and now by values, or refer to a Secret that exists.");

    /** Helm rendered something that is no object. */
    public static final RuleDoc UNREADABLE_OBJECT = RuleDoc.error(
            "unreadable-object",
            Family.RENDERING,
            "What Helm rendered is no YAML that an API server takes",
            "Helm does not look at what its templates yield. Keys that stand twice, broken indentation and documents that"
                    + " are no mapping are noticed only when they are applied.",
            "Mend the template at fault; often toYaml lacks nindent, or a value lacks quote.");

    private HelmRules() {}

    /** All of them, in the order of the page of rules. */
    public static List<RuleDoc> all() {
        return List.of(HELM_LINT, HELM_TEMPLATE, NOT_DETERMINISTIC, UNREADABLE_OBJECT);
    }
}
