package io.chartwright.checks.schema.kubernetes;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a field may be set to, as far as its description tells a machine.
 *
 * <p>Prose does not say whether a list is closed, so values are read only for fields that a person has held against the
 * validation of the API server: those named here. Not among them is {@code EmptyDirVolumeSource.medium}, for one, whose
 * description leaves out huge pages.
 */
final class DescribedValues {
    /** The newest minor for which that was done; a newer one may take more. */
    static final int LOOKED_AT = 36;

    /** Fields whose values are read from their description. Class and field; the class's version is left out. */
    private static final Set<String> CLOSED = Set.of(
            "AppArmorProfile.type",
            "Container.imagePullPolicy",
            "ContainerPort.protocol",
            "CronJobSpec.concurrencyPolicy",
            "CustomResourceConversion.strategy",
            "CustomResourceDefinitionSpec.scope",
            "DaemonSetUpdateStrategy.type",
            "DeploymentStrategy.type",
            "EndpointPort.protocol",
            "EndpointSlice.addressType",
            "EphemeralContainer.imagePullPolicy",
            "HTTPIngressPath.pathType",
            "ImageVolumeSource.pullPolicy",
            "IngressClassParametersReference.scope",
            "JobSpec.completionMode",
            "JobSpec.podReplacementPolicy",
            "LabelSelectorRequirement.operator",
            "MatchResources.matchPolicy",
            "MetricSpec.type",
            "MetricTarget.type",
            "MutatingWebhook.failurePolicy",
            "MutatingWebhook.matchPolicy",
            "MutatingWebhook.reinvocationPolicy",
            "MutatingWebhook.sideEffects",
            "NetworkPolicyPort.protocol",
            "NetworkPolicySpec.policyTypes",
            "PersistentVolumeSpec.persistentVolumeReclaimPolicy",
            "PodDisruptionBudgetSpec.unhealthyPodEvictionPolicy",
            "PodFailurePolicyOnExitCodesRequirement.operator",
            "PodFailurePolicyRule.action",
            "PodSecurityContext.fsGroupChangePolicy",
            "PodSecurityContext.seLinuxChangePolicy",
            "PodSecurityContext.supplementalGroupsPolicy",
            "PodSpec.dnsPolicy",
            "PodSpec.preemptionPolicy",
            "PodSpec.restartPolicy",
            "PriorityClass.preemptionPolicy",
            "RuleWithOperations.scope",
            "ScopedResourceSelectorRequirement.operator",
            "SeccompProfile.type",
            "ServicePort.protocol",
            "ServiceSpec.ipFamilyPolicy",
            "ServiceSpec.sessionAffinity",
            "ServiceSpec.type",
            "Taint.effect",
            "Toleration.effect",
            "Toleration.operator",
            "TopologySpreadConstraint.nodeAffinityPolicy",
            "TopologySpreadConstraint.nodeTaintsPolicy",
            "TopologySpreadConstraint.whenUnsatisfiable",
            "ValidatingAdmissionPolicySpec.failurePolicy",
            "ValidatingWebhook.failurePolicy",
            "ValidatingWebhook.matchPolicy",
            "ValidatingWebhook.sideEffects");

    /** Fields whose description names all values, and in no form that could be read: in a sentence each, or cut in two. */
    private static final Map<String, List<String>> NAMED = Map.of(
            "Container.terminationMessagePolicy", List.of("File", "FallbackToLogsOnError"),
            "EphemeralContainer.terminationMessagePolicy", List.of("File", "FallbackToLogsOnError"),
            "NodeSelectorRequirement.operator", List.of("In", "NotIn", "Exists", "DoesNotExist", "Gt", "Lt"),
            "ServiceSpec.externalTrafficPolicy", List.of("Cluster", "Local"),
            "ServiceSpec.internalTrafficPolicy", List.of("Cluster", "Local"),
            "StatefulSetPersistentVolumeClaimRetentionPolicy.whenDeleted", List.of("Retain", "Delete"),
            "StatefulSetPersistentVolumeClaimRetentionPolicy.whenScaled", List.of("Retain", "Delete"),
            "StatefulSetSpec.podManagementPolicy", List.of("OrderedReady", "Parallel"),
            "VolumeMount.recursiveReadOnly", List.of("Disabled", "IfPossible", "Enabled"));

    private static final Pattern VERSION = Pattern.compile("^(?:[A-Z][a-z]+)?V\\d+(?:(?:alpha|beta)\\d+)?(?=[A-Z])");

    private static final String WORD = "[\"'`\\[]*(?:[A-Z][A-Za-z0-9]*|\\*)[\"'`\\]]*(?: \\([^)]*\\))?";
    private static final String LIST = WORD + "(?:(?:,? or |,? and |, )" + WORD + ")+";

    /** "One of A, B, C." and the like. */
    private static final Pattern SENTENCE = Pattern.compile("(?:(?i:one of(?: the following values)?|must be|can be|"
            + "may be set to|supports|\\w+ can be|(?:valid|allowed|supported|possible|acceptable) \\w+ are(?: either)?)"
            + "\\s*:?|\\bis|\\bprotocol \\(?)\\s*(" + LIST + ")(?=\\s*(?:[.,;)]|$|  | [A-Z\"]))");

    /** "- A: what it means". */
    private static final Pattern BULLET = Pattern.compile(
            "(?:^|\\s)[-*] +[\"'`]*([A-Z][A-Za-z0-9]*)[\"'`]*(?: \\([^)]*\\))?(?=:| -| means| tells|,)");

    /** "A - what it means. B - what it means." */
    private static final Pattern GLOSSARY = Pattern.compile("(?:are:|\\.)\\s+([A-Z][A-Za-z]+)(?= - |: )");

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Za-z0-9]*|\\*");

    private DescribedValues() {}

    /**
     * What a field, or an element of it, may be set to; empty where it is not one of those that were looked at.
     *
     * @throws IllegalStateException if the description of one that was looked at no longer tells them
     */
    static List<String> of(String model, String field, String prose) {
        String place = VERSION.matcher(model).replaceFirst("") + "." + field;
        List<String> named = NAMED.getOrDefault(place, List.of());
        if (named.isEmpty() && !CLOSED.contains(place)) {
            return List.of();
        }
        List<String> values = named.isEmpty() ? listed(prose) : named;
        if (values.size() < 2
                || !named.stream().allMatch(word -> word(word).matcher(prose).find())) {
            throw new IllegalStateException(model + "." + field + " no longer says what it may be set to: " + prose);
        }
        return values;
    }

    private static List<String> listed(String prose) {
        Matcher sentence = SENTENCE.matcher(prose);
        if (sentence.find()) {
            String list = sentence.group(1).replaceAll("\\([^)]*\\)", "");
            return distinct(NAME.matcher(list).results().map(MatchResult::group).toList());
        }
        List<String> bullets =
                BULLET.matcher(prose).results().map(found -> found.group(1)).toList();
        return distinct(
                bullets.isEmpty()
                        ? GLOSSARY.matcher(prose)
                                .results()
                                .map(found -> found.group(1))
                                .toList()
                        : bullets);
    }

    private static Pattern word(String word) {
        return Pattern.compile("\\b" + word + "\\b");
    }

    private static List<String> distinct(List<String> values) {
        return new ArrayList<>(new LinkedHashSet<>(values));
    }
}
