package io.chartwright;

import io.chartwright.model.component.SecretKey;
import io.chartwright.model.gitops.ApplicationSets;
import io.chartwright.model.gitops.ArgoCd;
import io.chartwright.model.gitops.Backoff;
import io.chartwright.model.gitops.Capability;
import io.chartwright.model.gitops.Cascade;
import io.chartwright.model.gitops.CronLine;
import io.chartwright.model.gitops.Exposure;
import io.chartwright.model.gitops.GatewayListener;
import io.chartwright.model.gitops.Generator;
import io.chartwright.model.gitops.Grant;
import io.chartwright.model.gitops.GroupKind;
import io.chartwright.model.gitops.GrpcIngress;
import io.chartwright.model.gitops.IgnoredDifference;
import io.chartwright.model.gitops.IngressSettings;
import io.chartwright.model.gitops.Installation;
import io.chartwright.model.gitops.OidcLogin;
import io.chartwright.model.gitops.OrphanedResources;
import io.chartwright.model.gitops.Permission;
import io.chartwright.model.gitops.Project;
import io.chartwright.model.gitops.ProjectAction;
import io.chartwright.model.gitops.ProjectRole;
import io.chartwright.model.gitops.Propagation;
import io.chartwright.model.gitops.Rbac;
import io.chartwright.model.gitops.Resource;
import io.chartwright.model.gitops.Retry;
import io.chartwright.model.gitops.Role;
import io.chartwright.model.gitops.Sync;
import io.chartwright.model.gitops.SyncOption;
import io.chartwright.model.gitops.SyncWindow;
import io.chartwright.model.gitops.WindowLength;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Records of what Argo CD is told, with values that no fresh builder has. */
final class GitOpsSamples {
    private GitOpsSamples() {}

    static Stream<Record> all() {
        return Stream.of(
                argoCd(),
                installation(),
                ingress(),
                new GrpcIngress("grpc.acme.example", "grpc-tls"),
                sets(),
                manualSync(),
                sync(),
                ignoredDifference(),
                rbac(),
                role(),
                project(),
                projectRole(),
                window());
    }

    private static Project project() {
        return new Project(
                List.of("https://git.acme.example/more.git"),
                List.of("kube-system"),
                Project.Fleets.ANY_CLUSTER,
                List.of(GroupKind.of("storage.k8s.io", "StorageClass")),
                List.of(GroupKind.of("", "Secret")),
                List.of(window()),
                new TreeMap<>(Map.of("deployer", projectRole())),
                Optional.of(OrphanedResources.of("warn")));
    }

    private static ProjectRole projectRole() {
        return new ProjectRole(Optional.of("deploys"), List.of("ops"), List.of(ProjectAction.SYNC), List.of("prod"));
    }

    private static SyncWindow window() {
        return new SyncWindow(
                SyncWindow.Kind.DENY,
                CronLine.of("0 22 * * 5"),
                WindowLength.of("60h"),
                List.of("prod"),
                List.of("*-canary"),
                List.of("data-*"),
                List.of("edge-*"),
                true,
                Optional.of("Europe/Berlin"),
                true,
                Optional.of("weekends"));
    }

    private static ArgoCd argoCd() {
        return new ArgoCd("gitops", Optional.of(installation()), Optional.of(rbac()), true, Optional.of(sets()));
    }

    private static ApplicationSets sets() {
        return new ApplicationSets(Generator.MATRIX, "live", true);
    }

    private static Sync manualSync() {
        return Sync.manual();
    }

    private static Sync sync() {
        return new Sync(
                Optional.of(true),
                Optional.of(false),
                Optional.of(true),
                Optional.of(new Retry(Optional.of(3), Optional.of(Backoff.standard()))),
                new TreeMap<>(Map.of(SyncOption.CREATE_NAMESPACE, false)),
                Optional.of(Propagation.ORPHAN),
                List.of(ignoredDifference()),
                Optional.of(3),
                Optional.of(Cascade.NONE));
    }

    private static IgnoredDifference ignoredDifference() {
        return new IgnoredDifference(
                Optional.of("apps"),
                "Deployment",
                Optional.of("web"),
                Optional.of("shop"),
                List.of("/spec/replicas"),
                List.of(".spec.template"),
                List.of("kube-controller-manager"));
    }

    private static Rbac rbac() {
        return new Rbac(Optional.of("readonly"), List.of("groups", "email"), new TreeMap<>(Map.of("devops", role())));
    }

    private static Role role() {
        return new Role(
                "operates",
                List.of("ops"),
                List.of("readonly"),
                List.of(Grant.of(Capability.SYNC).inEnvironments("dev")),
                List.of(Permission.deny(Resource.EXEC, "create", "*/*")));
    }

    private static Installation installation() {
        return new Installation(
                "3.1.16",
                Optional.of("argocd.acme.example"),
                true,
                Optional.of(Exposure.gateway(new GatewayListener("public", "gateways", Optional.of("https")))),
                true,
                Optional.of("v1.2.0"),
                false,
                true,
                false,
                Optional.of("5m"),
                Optional.of(new OidcLogin(
                        "Okta",
                        "https://acme.okta.com",
                        "argocd",
                        Optional.of(new SecretKey("argocd-oidc", "secret")),
                        List.of("openid", "groups"),
                        Optional.of("groups"))),
                new TreeMap<>(Map.of("statusbadge.enabled", "true")),
                new TreeMap<>(Map.of("reposerver.parallelism.limit", "4")));
    }

    private static IngressSettings ingress() {
        return new IngressSettings(
                "internal",
                Optional.of("letsencrypt"),
                Optional.of("wildcard"),
                new TreeMap<>(Map.of("acme.example/team", "data")));
    }
}
