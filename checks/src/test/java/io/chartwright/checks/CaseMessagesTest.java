package io.chartwright.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.checks.rule.Check;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What users read of cases, to the letter: where, what with which numbers, and how to mend it. */
class CaseMessagesTest {

    @Test
    void applicationPathMissing() {
        assertThat(findings("application-path-missing", "bad"))
                .containsExactly("Application/shop-prod spec.source.path: "
                        + "the tree has no folder 'helm/charts/shops'"
                        + " -> name the folder of a chart: helm/charts/shop");
    }

    @Test
    void applicationValuesMissing() {
        assertThat(findings("application-values-missing", "bad"))
                .containsExactly(
                        "Application/shop-prod spec.source.helm.valueFiles[1]: "
                                + "'values/staging.yaml' is the file helm/charts/shop/values/staging.yaml, which the "
                                + "tree does not have"
                                + " -> add the file, or take it off the list",
                        "Application/shop-prod spec.source.helm.valueFiles[2]: "
                                + "'helm/environments/prod/values.yaml' is the file "
                                + "helm/charts/shop/helm/environments/prod/values.yaml, which the tree does not have"
                                + " -> say '/helm/environments/prod/values.yaml': without the slash, it is looked for "
                                + "in the chart's folder",
                        "Application/shop-prod spec.source.helm.valueFiles[3]: "
                                + "'../../../../values.yaml' leads out of the repository"
                                + " -> name a file of the repository");
    }

    @Test
    void applicationValuesMissingRef() {
        assertThat(findings("application-values-missing", "bad-ref"))
                .containsExactly(
                        "Application/shop-prod spec.sources[0].helm.valueFiles[0]: "
                                + "'$values/helm/shop.yaml' is the file helm/shop.yaml, which the tree does not have"
                                + " -> add the file, or take it off the list",
                        "Application/shop-prod spec.sources[0].helm.valueFiles[1]: "
                                + "'$other/x.yaml' refers to a source 'other', and no source has this ref"
                                + " -> give the source with the file ref: other");
    }

    @Test
    void applicationProjectMissing() {
        assertThat(findings("application-project-missing", "bad"))
                .containsExactly("Application/shop-prod spec.project: "
                        + "there is no AppProject 'shopp'"
                        + " -> did you mean 'shop'?");
    }

    @Test
    void applicationNotAllowedKinds() {
        assertThat(findings("application-not-allowed", "bad-kinds"))
                .containsExactly(
                        "ClusterRole/shop : "
                                + "AppProject/shop of Application/shop-prod does not allow the kind ClusterRole of "
                                + "rbac.authorization.k8s.io"
                                + " -> add {group: \"rbac.authorization.k8s.io\", kind: ClusterRole} to "
                                + "clusterResourceWhitelist of the project, which 'project.clusterResources' of the "
                                + "chart does",
                        "ConfigMap/shop metadata.namespace: "
                                + "AppProject/shop of Application/shop-prod does not allow the namespace 'kube-system'"
                                + " -> add it to destinations of the project, which 'project.namespaces' of the chart "
                                + "does, or leave the object in the release's namespace");
    }

    @Test
    void applicationNotAllowedForbidden() {
        assertThat(findings("application-not-allowed", "bad-forbidden"))
                .containsExactly("ClusterRole/shop : "
                        + "AppProject/shop of Application/shop-prod does not allow the kind ClusterRole of "
                        + "rbac.authorization.k8s.io"
                        + " -> take it off 'project.forbidden' of the chart, or the object out of the chart");
    }

    @Test
    void orderWithoutRoot() {
        assertThat(findings("order-without-root", "bad"))
                .containsExactly(" after: it comes after operators, but no root makes it wait"
                        + " -> say 'root: true' in 'argocd'");
    }

    @Test
    void crdOrderMissing() {
        assertThat(findings("crd-order-missing", "bad"))
                .containsExactly(
                        " after: it has Widget of acme.example, which the chart 'operators' defines, and does not"
                                + " come after it -> say 'after: [operators]'");
        assertThat(findings("crd-order-missing", "bad-without-root"))
                .containsExactly(
                        " after: it has Widget of acme.example, which the chart 'operators' defines, and does not"
                                + " come after it -> say 'after: [operators]', and 'root: true' in 'argocd', without which"
                                + " nothing waits");
        assertThat(findings("crd-order-missing", "bad-other-way-round"))
                .containsExactly(
                        " after: it has Widget of acme.example, which the chart 'operators' defines, and does not"
                                + " come after it -> move the definitions into a chart that both come after: 'operators' comes"
                                + " after 'shop'");
    }

    @Test
    void syncWindowNeverChanges() {
        assertThat(findings("sync-window-never-changes", "bad"))
                .containsExactly(
                        " project.syncWindows.0: it is open for 24h and opens again before that: it never closes,"
                                + " and nothing is ever synced -> shorten 'duration'; where nothing is to be synced by"
                                + " itself, 'sync: { automated: false }' says so");
        assertThat(findings("sync-window-never-changes", "bad-allow"))
                .containsExactly(
                        " project.syncWindows.0: it is open for 72h and opens again before that: it never closes,"
                                + " as if it were not there -> shorten 'duration', or remove the window");
        assertThat(findings("sync-window-never-changes", "bad-never"))
                .containsExactly(
                        " project.syncWindows.0: there is no day that '0 0 30 2 *' names: it never opens, and nothing is"
                                + " ever synced -> correct 'schedule'",
                        " project.syncWindows.1: there is no day that '0 0 31 4,6,9,11 *' names: it never opens, and"
                                + " denies nothing -> correct 'schedule'");
    }

    @Test
    void applicationNotAllowedNamespace() {
        assertThat(findings("application-not-allowed", "bad-namespace"))
                .containsExactly("Application/shop-prod spec.syncPolicy.syncOptions: "
                        + "CreateNamespace=true makes a Namespace, which AppProject/shop does not allow"
                        + " -> add {group: \"\", kind: Namespace} to clusterResourceWhitelist of the project");
    }

    @Test
    void applicationDefaultSpelledOut() {
        assertThat(findings("application-default-spelled-out", "bad"))
                .containsExactly(
                        spelledOut("prod", "spec.source.helm.skipCrds", "false"),
                        spelledOut("prod", "spec.source.helm.ignoreMissingValueFiles", "false"),
                        spelledOut("prod", "spec.source.helm.values", "an empty text"),
                        spelledOut("prod", "spec.source.helm.fileParameters", "an empty list"),
                        spelledOut("prod", "spec.source.helm.parameters", "an empty list"),
                        spelledOut("prod", "spec.syncPolicy.automated.prune", "false"),
                        spelledOut("prod", "spec.syncPolicy.automated.allowEmpty", "false"),
                        spelledOut("prod", "spec.syncPolicy.retry.limit", "0"),
                        spelledOut("prod", "spec.ignoreDifferences[0].group", "an empty text"),
                        spelledOut("prod", "spec.ignoreDifferences[0].name", "an empty text"),
                        spelledOut("prod", "spec.ignoreDifferences[0].jqPathExpressions", "an empty list"),
                        spelledOut("plain", "spec.source.directory.recurse", "false"),
                        spelledOut("plain", "spec.source.kustomize", "an empty block"),
                        spelledOut("plain", "spec.destination.name", "an empty text"),
                        spelledOut("plain", "spec.syncPolicy", "an empty block"),
                        spelledOut("plain", "spec.ignoreDifferences", "an empty list"));
    }

    private static String spelledOut(String application, String field, String what) {
        return "Application/shop-" + application + " " + field + ": Argo CD does not keep " + what + " here -> leave "
                + field + " out";
    }

    @Test
    void applicationDuplicateRelease() {
        assertThat(findings("application-duplicate", "bad-release"))
                .containsExactly("Application/shop-production : "
                        + "Application/shop-prod deploys the same release 'shop' to the namespace 'shop-prod' "
                        + "on https://kubernetes.default.svc"
                        + " -> remove one of them, or give them other release names or namespaces");
    }

    @Test
    void syncOptionUnknown() {
        assertThat(findings("sync-option-unknown", "bad"))
                .containsExactly(
                        "Application/shop-prod spec.syncPolicy.syncOptions[0]: "
                                + "Argo CD does not know the option 'CreateNameSpace=true' here"
                                + " -> did you mean 'CreateNamespace=true'?",
                        "Application/shop-prod spec.syncPolicy.syncOptions[1]: "
                                + "Argo CD does not know the option 'Prune=false' here"
                                + " -> it works in the annotation argocd.argoproj.io/sync-options of objects alone");
    }

    @Test
    void waveInconsistentSecret() {
        assertThat(findings("wave-inconsistent", "bad-secret.yaml"))
                .containsExactly("Deployment/web : "
                        + "it runs in wave 1 of Sync and needs Secret/db, which comes in wave 2 of Sync from "
                        + "ExternalSecret/database"
                        + " -> give ExternalSecret/database a wave of 1 or less");
    }

    @Test
    void waveInconsistentNumber() {
        assertThat(findings("wave-inconsistent", "bad-number.yaml"))
                .containsExactly(
                        "ConfigMap/settings metadata.annotations.argocd.argoproj.io/sync-wave: "
                                + "the wave 'first' is no whole number in quotes"
                                + " -> say a whole number, such as \"0\"",
                        "ConfigMap/more metadata.annotations.argocd.argoproj.io/sync-wave: "
                                + "the wave 1 is no whole number in quotes"
                                + " -> say \"1\"");
    }

    @Test
    void nameTooLong() {
        assertThat(findings("name-too-long", "bad.yaml"))
                .containsExactly(
                        "Service/web-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa "
                                + "metadata.name: "
                                + "the name has 64 characters and may have 63: it is a part of a host name"
                                + " -> take 1 character off the name, or cut it in the template: trunc 63 | trimSuffix "
                                + "\"-\"",
                        "Job/web-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa metadata.name: "
                                + "the name has 64 characters and may have 63: it becomes a label of its pods"
                                + " -> take 1 character off the name, or cut it in the template: trunc 63 | trimSuffix "
                                + "\"-\"",
                        "CronJob/web-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa metadata.name: "
                                + "the name has 53 characters and may have 52: its Jobs add 11 characters, and their "
                                + "names become labels"
                                + " -> take 1 character off the name, or cut it in the template: trunc 52 | trimSuffix "
                                + "\"-\"",
                        "StatefulSet/web-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa metadata.name: "
                                + "the name has 53 characters and may have 52: its pods have the label "
                                + "controller-revision-hash, which adds 11 characters"
                                + " -> take 1 character off the name, or cut it in the template: trunc 52 | trimSuffix "
                                + "\"-\"");
    }

    @Test
    void nameMalformed() {
        assertThat(findings("name-malformed", "bad.yaml"))
                .containsExactly(
                        "Service/1-web metadata.name: "
                                + "'1-web' is no name of a Service: a letter, and then lower-case letters, digits and "
                                + "inner hyphens"
                                + " -> start with a letter",
                        "ConfigMap/Web_Conf metadata.name: "
                                + "'Web_Conf' is no name of an object: lower-case letters, digits, and inner hyphens "
                                + "and dots"
                                + " -> say 'web-conf'",
                        "Namespace/web.dev metadata.name: "
                                + "'web.dev' is no name of a Namespace: lower-case letters, digits and inner hyphens"
                                + " -> say 'web-dev'");
    }

    @Test
    void duplicateObjectClusters() {
        assertThat(findings("duplicate-object", "bad-clusters"))
                .containsExactly("ClusterRole/shop : "
                        + "the cluster gets it twice; the other is from shop/templates/all.yaml in dev"
                        + " -> put the release's name and namespace into its name");
    }

    @Test
    void hostUsedTwice() {
        assertThat(findings("host-used-twice", "bad.yaml"))
                .containsExactly("Ingress/api spec.rules[0].http.paths[0]: "
                        + "WWW.example.com at / is taken by Ingress/web of the chart shop in the namespace "
                        + "'shop-prod'"
                        + " -> give one of them another host or another path");
    }

    @Test
    void labelMalformedLong() {
        assertThat(findings("label-malformed", "bad-long.yaml"))
                .containsExactly("ConfigMap/web metadata.labels.example.com/team: "
                        + "the value has 64 characters and may have 63"
                        + " -> cut it: trunc 63 | trimSuffix \"-\"");
    }

    @Test
    void portNameMalformed() {
        assertThat(findings("port-name-malformed", "bad.yaml"))
                .containsExactly(
                        "Deployment/web spec.template.spec.containers[0].ports[0].name: "
                                + "the port's name 'http-metrics-016' has 16 characters and may have 15"
                                + " -> say 'http-metrics-01' in the container and in the Service",
                        "Service/web spec.ports[0].targetPort: "
                                + "the port's name 'http-metrics-016' has 16 characters and may have 15"
                                + " -> say 'http-metrics-01' in the container and in the Service");
    }

    @Test
    void credentialByNameArguments() {
        assertThat(findings("credential-by-name", "bad-arguments.yaml"))
                .containsExactly(
                        "Job/load metadata.annotations.shop.example.com/api-key: "
                                + "'shop.example.com/api-key' is set to a literal of 6 characters"
                                + " -> name a Secret instead; everybody who may look at the object sees its "
                                + "annotations; then change the credential, for Git forgets nothing",
                        "Job/load spec.template.spec.containers[0].command[1]: "
                                + "'password' is set to a literal of 6 characters"
                                + " -> pass it as a variable that comes from a Secret: $(NAME); then change the "
                                + "credential, for Git forgets nothing",
                        "Job/load spec.template.spec.containers[0].command[3]: "
                                + "'token' is set to a literal of 6 characters"
                                + " -> pass it as a variable that comes from a Secret: $(NAME); then change the "
                                + "credential, for Git forgets nothing",
                        "Job/load spec.template.spec.containers[0].command[4]: "
                                + "'store.password' is set to a literal of 6 characters"
                                + " -> pass it as a variable that comes from a Secret: $(NAME); then change the "
                                + "credential, for Git forgets nothing",
                        "Job/load spec.template.spec.containers[0].args[2]: "
                                + "'PGPASSWORD' is set to a literal of 6 characters"
                                + " -> pass it as a variable that comes from a Secret: $(NAME); then change the "
                                + "credential, for Git forgets nothing");
    }

    @Test
    void secretWithContent() {
        assertThat(findings("secret-with-content", "bad.yaml"))
                .containsExactly("Secret/db : "
                        + "2 keys have content: password, username"
                        + " -> take it out of the chart; an ExternalSecret or a SealedSecret of the same name "
                        + "can make the Secret db");
    }

    @Test
    void policyMalformed() {
        assertThat(findings("policy-malformed", "bad"))
                .containsExactly(
                        "ConfigMap/argocd-rbac-cm data.policy.csv: 'p, role:developer, application, get, */*, "
                                + "allow' never applies: 'application' is no resource -> there are applications, "
                                + "applicationsets, logs, exec, projects, clusters, repositories, write-repositories, "
                                + "certificates, gpgkeys, accounts, extensions",
                        "ConfigMap/argocd-rbac-cm data.policy.csv: 'p, role:developer, applications, restart, "
                                + "*/*, allow' never applies: Argo CD knows no action 'restart' -> write one of get, create, "
                                + "update, delete, sync, override, action/<group>/<kind>/<name>, invoke, *",
                        "ConfigMap/argocd-rbac-cm data.policy.csv: 'p, role:developer, applications, "
                                + "delete/Pod/any, */*, allow' never applies: 'delete' is followed by 2 parts, not by 4 -> "
                                + "write 'delete/<group>/<kind>/<namespace>/<name>', such as 'delete//Pod/*/*', or "
                                + "'delete/*' for all",
                        "ConfigMap/argocd-rbac-cm data.policy.csv: 'p, role:developer, logs, create, */*, allow' "
                                + "never applies: nobody can 'create' logs -> it takes get",
                        "ConfigMap/argocd-rbac-cm data.policy.csv: 'p, role:developer, applications, sync, */*, "
                                + "allow # only in dev' never applies: 'allow # only in dev' is no effect -> write 'allow' "
                                + "or 'deny', and nothing behind it",
                        "ConfigMap/argocd-rbac-cm data.policy.csv: people have 'role:operators', of which no "
                                + "line tells -> add its lines, or mend its name",
                        "ConfigMap/argocd-rbac-cm data.policy.default: 'readonly' is a role of which no line "
                                + "tells -> roles are called 'role:<name>'; mend the name, or add its lines");
    }

    @Test
    void policyMalformedThatCannotBeLoaded() {
        assertThat(findings("policy-malformed", "bad-broken"))
                .containsExactly(
                        "ConfigMap/argocd-rbac-cm data.policy.csv: line 1 is no line of a policy: 'p, "
                                + "role:developer, applications, get, */*' -> 'p' is followed by five values, 'g' by two",
                        "ConfigMap/argocd-rbac-cm data.policy.csv: line 2 is no line of a policy: 'g, "
                                + "\"acme:developers, role:developer' -> 'p' is followed by five values, 'g' by two");
    }

    @Test
    void roleFallsShort() {
        assertThat(findings("role-falls-short", "bad"))
                .containsExactly(" argocd.rbac.roles.developer: the policy refuses role:developer what the role says: "
                        + "'applications, delete//Pod/data/web-0, shop/shop-dev' -> no line of argocd-rbac-cm "
                        + "allows it: generate the tree anew");
    }

    @Test
    void roleFallsShortByAnotherRoleOfTheGroup() {
        assertThat(findings("role-falls-short", "bad-denied"))
                .containsExactly(" argocd.rbac.roles.developer: the policy refuses acme:developers what the role says: "
                        + "'applications, sync, shop/shop-dev' -> the line 'p, role:frozen, applications, sync, "
                        + "*/*, deny' denies it: take it away, or the group from one of its roles");
    }

    @Test
    void roleExceeds() {
        assertThat(findings("role-exceeds", "bad"))
                .containsExactly(
                        " argocd.rbac.roles.developer: the policy allows role:developer more than the role says: "
                                + "'applications, sync, shop/of-others-dev', 'applications, sync, "
                                + "project-of-others/of-others-dev' -> the line 'p, role:developer, applications, sync, "
                                + "*/*-dev, allow' allows it: narrow it, or say it in the role");
    }

    @Test
    void roleExceedsByDefault() {
        assertThat(findings("role-exceeds", "bad-default"))
                .containsExactly(" argocd.rbac.roles.auditor: the policy allows role:auditor more than the role says: "
                        + "'applications, sync, shop/shop-dev', 'applications, sync, shop/shop-prod', "
                        + "'applications, sync, shop/of-others' and 5 more -> the default role allows it by 'p, "
                        + "role:everybody, applications, sync, */*, allow', and nobody can be denied that: take it "
                        + "from the default role");
    }

    @Test
    void roleWidened() {
        assertThat(findings("role-widened", "bad"))
                .containsExactly(" argocd.rbac.defaultRole: the default role allows developer more than they say: "
                        + "'repositories, get, https://git.example.com/acme/platform.git', 'write-repositories, "
                        + "get, https://git.example.com/acme/platform.git', 'repositories, get, "
                        + "https://git.example.org/of-others.git' and 6 more -> let them inherit it, or do without "
                        + "a default role");
    }

    @Test
    void roleWidenedByGroup() {
        assertThat(findings("role-widened", "bad-group"))
                .containsExactly(
                        " argocd.rbac.roles.developer: people of the group 'acme:developers' may do more than "
                                + "the role says: 'applications, action/apps/Deployment/restart, shop/shop-dev', "
                                + "'applications, action/apps/StatefulSet/restart, shop/shop-dev', 'applications, "
                                + "action/apps/DaemonSet/restart, shop/shop-dev' and 37 more -> the line 'p, "
                                + "role:operator, applications, action/*, */*, allow' allows it: let the role inherit that "
                                + "one, or give them to different groups",
                        " argocd.rbac.roles.operator: people of the group 'acme:developers' may do more than the "
                                + "role says: 'applications, sync, shop/shop-dev', 'applications, delete//Pod/data/web-0, "
                                + "shop/shop-dev' -> the line 'p, role:developer, applications, sync, shop/shop-dev, "
                                + "allow' allows it: let the role inherit that one, or give them to different groups");
    }

    @Test
    void roleUnassigned() {
        assertThat(findings("role-unassigned", "bad"))
                .containsExactly(
                        " argocd.rbac.roles.developer: no group has the role, no other role inherits it, and it "
                                + "is not the default -> name its 'groups', or take it away");
    }

    @Test
    void roleWithoutView() {
        assertThat(findings("role-without-view", "bad"))
                .containsExactly(" argocd.rbac.roles.developer: it may not see shop/shop-dev, and yet is allowed "
                        + "'applications, sync' -> add 'view' to the grant");
    }

    @Test
    void roleWithoutLogs() {
        assertThat(findings("role-without-logs", "bad"))
                .containsExactly(
                        " argocd.rbac.roles.developer: it may see shop/shop-dev, and not its logs -> add 'logs' "
                                + "to the grant, or the permission { resource: logs, action: get, object: \"*/*\", effect: "
                                + "deny }");
    }

    @Test
    void execNotEnabled() {
        assertThat(findings("exec-not-enabled", "bad"))
                .containsExactly(
                        " argocd.rbac.roles.developer: it may open shells in shop/shop-dev, and argocd-cm does "
                                + "not enable that -> take 'exec' from the grant, or enable it in 'argocd.install'");
    }

    private static List<String> findings(String code, String name) {
        List<String> lines = new ArrayList<>();
        for (Check check : AllChecks.inOrder()) {
            if (check.rules().stream().anyMatch(rule -> rule.code().equals(code))) {
                check.check(
                        RuleCase.scene(Path.of("src/test/resources/cases", code, name)),
                        finding -> lines.add(finding.place().object() + " "
                                + finding.place().field() + ": " + finding.message() + " -> " + finding.hint()));
            }
        }
        return lines;
    }
}
