package io.chartwright.checks.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a policy allows; expectations are those of Argo CD 3.1.9, whose source and manual were read for each. */
class PolicyTest {
    private static final String CSV = """
            # comments have lines of their own
            g, acme:admins, role:platform-admin
            g, role:platform-admin, role:admin
            g, acme:ops, role:ops
            p, role:ops, applications, get, */*, allow
            p, role:ops, applications, action/*, */*, allow
            p, role:ops, applications, delete//Pod/*/*, */*, allow
            p, role:ops, applications, update, */*, allow
            p, role:ops, logs, get, */*, allow

            g, acme:dev, role:dev
            p, role:dev, applications, get, */*, allow
            p, role:dev, applications, sync, shop/*-dev, allow
            p, role:dev, applications, update/*, shop/shop-dev, allow
            p, role:dev, applications, update/apps/*/*/*, shop/shop-dev, deny
            p, role:dev, applications, action/apps/Deployment/restart, shop/shop-dev, allow
            p, role:dev, certificates, get, *, allow
            p, role:dev, clusters, get, https://*.example.com, allow
            p, role:dev, repositories, get, */*, allow

            g, "Acme, all of it", role:wide
            p, role:wide, *, *, *, allow
            p, role:wide, applications, delete, */*-prod, deny
            p, role:wide, applications, "{delete,update}", legacy/*, deny

            p, acme:direct, applications, get, */*, allow
            p, somebody, applications, get, shop/?-app, allow
            p, role:trail, applications, get , */*, allow
            g, acme:trail, role:trail
            """;
    private static final Policy POLICY = Policy.read(CSV, "");

    @ParameterizedTest(name = "{0}: {1}, {2}, {3} -> {4}")
    @CsvSource(
            delimiter = '|',
            value = {
                // Inherited from Argo CD's own.
                "acme:admins | applications | delete | shop/shop-prod | true",
                "acme:admins | applications | delete//Pod/data/web-0 | shop/shop-prod | true",
                "acme:admins | applications | update/apps/Deployment/data/web | shop/shop-prod | true",
                "acme:admins | exec | create | shop/shop-prod | true",
                "acme:admins | logs | get | shop/shop-prod | true",
                "acme:admins | projects | delete | shop | true",
                "acme:admins | clusters | create | https://kubernetes.default.svc | true",
                "acme:admins | extensions | invoke | httpbin | false",
                "acme:admins | gpgkeys | update | '' | false",
                "role:platform-admin | accounts | update | somebody | true",
                "role:readonly | logs | get | shop/shop-dev | true",
                "role:readonly | exec | create | shop/shop-dev | false",
                "role:readonly | applications | sync | shop/shop-dev | false",
                "role:readonly | certificates | get | '' | true",
                "role:readonly | accounts | get | somebody | true",
                "role:admin | applicationsets | create | shop/shop | true",
                "admin | applications | override | any/thing | true",
                "Admin | applications | override | any/thing | false",
                // update is about the Application, update/... about what it deployed.
                "acme:ops | applications | update | shop/shop-dev | true",
                "acme:ops | applications | update/apps/Deployment/data/web | shop/shop-dev | false",
                "acme:ops | applications | update//ConfigMap/data/web | shop/shop-dev | false",
                "acme:dev | applications | update | shop/shop-dev | false",
                "acme:dev | applications | update//ConfigMap/data/web | shop/shop-dev | true",
                "acme:dev | applications | update/batch/Job/data/load | shop/shop-dev | true",
                "acme:dev | applications | update//ConfigMap/data/web | shop/shop-prod | false",
                // A deny counts more than an allow, wherever it stands.
                "acme:dev | applications | update/apps/Deployment/data/web | shop/shop-dev | false",
                "'Acme, all of it' | applications | delete | shop/shop-prod | false",
                "'Acme, all of it' | applications | delete | shop/shop-dev | true",
                "'Acme, all of it' | applications | delete//Pod/data/web-0 | shop/shop-prod | true",
                "'Acme, all of it' | applications | update | legacy/web | false",
                "'Acme, all of it' | applications | sync | legacy/web | true",
                "'Acme, all of it' | extensions | invoke | httpbin | true",
                "'Acme, all of it' | gpgkeys | delete | '' | true",
                // The core group is an empty part.
                "acme:ops | applications | delete//Pod/data/web-0 | shop/shop-prod | true",
                "acme:ops | applications | delete/core/Pod/data/web-0 | shop/shop-prod | false",
                "acme:ops | applications | delete/v1/Pod/data/web-0 | shop/shop-prod | false",
                "acme:ops | applications | delete//Secret/data/web | shop/shop-prod | false",
                "acme:ops | applications | delete/apps/Deployment/data/web | shop/shop-prod | false",
                "acme:ops | applications | delete | shop/shop-prod | false",
                "acme:ops | applications | delete//Pod/data | shop/shop-prod | false",
                // Actions.
                "acme:ops | applications | action/apps/Deployment/restart | shop/shop-prod | true",
                "acme:ops | applications | action//Pod/kill | shop/shop-prod | true",
                "acme:ops | applications | action | shop/shop-prod | false",
                "acme:dev | applications | action/apps/Deployment/restart | shop/shop-dev | true",
                "acme:dev | applications | action/apps/StatefulSet/restart | shop/shop-dev | false",
                "acme:dev | applications | action/apps/Deployment/restart | shop/shop-prod | false",
                "acme:dev | applications | action/apps/Deployment/pause | shop/shop-dev | false",
                // Logs and exec are rights of their own.
                "acme:ops | logs | get | shop/shop-prod | true",
                "acme:ops | exec | create | shop/shop-prod | false",
                "acme:dev | logs | get | shop/shop-dev | false",
                "acme:dev | exec | create | shop/shop-dev | false",
                // A star takes slashes and hyphens.
                "acme:dev | applications | sync | shop/shop-dev | true",
                "acme:dev | applications | sync | shop/us-dev | true",
                "acme:dev | applications | sync | shop/other-namespace/web-dev | true",
                "acme:dev | applications | sync | shop/shop-dev-2 | false",
                "acme:dev | applications | sync | shop/shop-prod | false",
                "acme:dev | applications | sync | workshop/shop-dev | false",
                "acme:dev | applications | override | shop/shop-dev | false",
                "acme:dev | applications | get | shop/namespace/web | true",
                // What has no name is asked about with an empty one, of which a slash is no part.
                "acme:dev | certificates | get | '' | true",
                "acme:dev | certificates | create | '' | false",
                "acme:dev | repositories | get | https://git.example.com/shop.git | true",
                "acme:dev | repositories | get | shop.git | false",
                "acme:dev | clusters | get | https://dev.example.com | true",
                "acme:dev | clusters | get | https://dev.example.org | false",
                "acme:dev | clusters | get | in-cluster | false",
                // Nobody else.
                "acme:guests | applications | get | shop/shop-dev | false",
                "'' | applications | get | shop/shop-dev | false",
                "role:nobody | applications | get | shop/shop-dev | false",
                "somebody | applications | get | shop/a-app | true",
                "somebody | applications | get | shop/ab-app | false",
                // A blank before a comma is a part of the value.
                "acme:trail | applications | get | shop/shop-dev | false",
                "acme:trail | applications | 'get ' | shop/shop-dev | true",
            })
    void allows(String subject, String resource, String action, String object, boolean allowed) {
        assertThat(POLICY.allows(subject, resource, action, object)).isEqualTo(allowed);
    }

    @Test
    void whatTheDefaultRoleAllowsNobodyIsDenied() {
        Policy policy = Policy.read("g, acme:guests, role:none\np, role:none, logs, get, */*, deny", "role:readonly");
        Request logs = new Request("logs", "get", "shop/shop-dev");
        assertThat(policy.decide("acme:guests", logs))
                .returns(true, Decision::allowed)
                .returns(true, Decision::byDefault);
        assertThat(policy.allows("role:none", "logs", "get", "shop/shop-dev")).isTrue();
    }

    @Test
    void whatTheDefaultRoleIsDeniedAnotherMayAllow() {
        Policy policy = Policy.read(
                "p, role:all, applications, *, */*, allow\np, role:all, applications, delete, */*, deny\n"
                        + "g, acme:ops, role:ops\np, role:ops, applications, delete, */*, allow",
                "role:all");
        assertThat(policy.allows("acme:ops", "applications", "delete", "a/b")).isTrue();
        assertThat(policy.allows("acme:guests", "applications", "delete", "a/b"))
                .isFalse();
        assertThat(policy.allows("acme:guests", "applications", "sync", "a/b")).isTrue();
    }

    @Test
    void eachGroupOfSomebodyIsAskedByItself() {
        Policy policy = Policy.read(
                "g, one, role:one\ng, two, role:two\np, role:one, logs, get, */*, deny\n"
                        + "p, role:two, logs, get, */*, allow\ng, both, role:one\ng, both, role:two",
                "");
        Request logs = new Request("logs", "get", "a/b");
        assertThat(policy.allows("me", List.of("one"), logs)).isFalse();
        assertThat(policy.allows("me", List.of("one", "two"), logs)).isTrue();
        assertThat(policy.allows("me", List.of("both"), logs)).isFalse();
    }

    @Test
    void aGroupThatNoLineGivesARoleIsNotAsked() {
        Request get = new Request("applications", "get", "a/b");
        assertThat(POLICY.allows("me", List.of("acme:direct"), get)).isFalse();
        assertThat(POLICY.allows("acme:direct", List.of(), get)).isTrue();
    }

    @Test
    void rolesAreFollowedTenStepsFar() {
        StringBuilder csv = new StringBuilder("p, role:r11, logs, get, */*, allow\n");
        for (int i = 0; i < 11; i++) {
            csv.append("g, role:r" + i + ", role:r" + (i + 1) + "\n");
        }
        Policy policy = Policy.read(csv.toString(), "");
        assertThat(policy.allows("role:r1", "logs", "get", "a/b")).isTrue();
        assertThat(policy.allows("role:r0", "logs", "get", "a/b")).isFalse();
    }

    @Test
    void rolesInACircleEnd() {
        Policy policy = Policy.read("g, role:a, role:b\ng, role:b, role:a\np, role:b, logs, get, */*, allow", "");
        assertThat(policy.allows("role:a", "logs", "get", "a/b")).isTrue();
    }

    @Test
    void oneBrokenLineIsTheEndOfAllRights() {
        for (String line : List.of(
                "p, role:x, logs, get, allow",
                "p, role:x, logs, get, */*, allow, really",
                "g, acme:ops",
                "g, a, b, c",
                "x, y, z",
                ", p",
                "p, \"role:x, logs, get, */*, allow",
                "p, ro\"le:x, logs, get, */*, allow")) {
            Policy policy = Policy.read("# first\n" + line, "role:admin");
            assertThat(policy.broken()).containsExactly(new Policy.Broken(2, line));
            assertThat(policy.allows("admin", "applications", "get", "a/b")).isFalse();
        }
    }

    @Test
    void aCommentBehindAnEffectIsAPartOfIt() {
        Policy policy = Policy.read("p, me, logs, get, */*, allow # yes\np, you, logs, get, */*, Allow", "");
        assertThat(policy.broken()).isEmpty();
        assertThat(policy.allows("me", "logs", "get", "a/b")).isFalse();
        assertThat(policy.allows("you", "logs", "get", "a/b")).isFalse();
    }

    @Test
    void aDecisionNamesTheLine() {
        assertThat(POLICY.decide("acme:dev", new Request("applications", "update/apps/Deployment/a/b", "shop/shop-dev"))
                        .line())
                .map(PolicyLine::toString)
                .hasValue("p, role:dev, applications, update/apps/*/*/*, shop/shop-dev, deny");
    }
}
