package io.chartwright.model.gitops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.chartwright.model.Fault;
import io.chartwright.model.InvalidModelException;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RbacTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "get",
                "*",
                "sync",
                "update",
                "update/*",
                "delete//Pod/*/*",
                "delete/rbac.authorization.k8s.io/ClusterRole//web",
                "action/*",
                "action/apps/Deployment/restart",
                "action//Pod/*"
            })
    void anActionIsWrittenAsItIsRead(String text) {
        assertThat(Action.of(text).text()).isEqualTo(text);
    }

    @Test
    void allPartsOfAnActionAreOneStar() {
        assertThat(Action.of("update/*/*/*/*")).isEqualTo(Action.of("update/*"));
    }

    @ParameterizedTest
    @CsvSource({
        "restart, unknown-action",
        "'', unknown-action",
        "GET, unknown-action",
        "action, bad-action",
        "get/*, bad-action",
        "*/*, bad-action",
        "delete/Pod/*, bad-action",
        "delete/*/Pod/*, bad-action",
        "delete//Pod/a/b/c, bad-action",
        "delete/core/Pod/*/*, bad-action",
        "delete/v1/Pod/*/*, bad-action",
        "delete/apps//a/b, bad-action",
        "delete//Pod/data/, bad-action",
        "'delete//Pod/a, b/c', bad-action",
        "action/apps/Deployment, bad-action",
        "action/apps/Deployment/, bad-action",
    })
    void noOtherActionCanBeWritten(String text, String code) {
        assertThat(faults(() -> Action.of(text))).extracting(Fault::code).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({
        "APPLICATIONS, sync, a/b",
        "APPLICATIONS, '*', '*/*'",
        "APPLICATIONSETS, delete, a/*",
        "LOGS, get, a/namespace/b",
        "EXEC, create, '*/*-dev'",
        "PROJECTS, update, a*",
        "CLUSTERS, get, https://kubernetes.default.svc",
        "CLUSTERS, get, a/https://*",
        "CLUSTERS, get, '*'",
        "REPOSITORIES, create, git@github.com:acme/*",
        "WRITE_REPOSITORIES, get, '*'",
        "CERTIFICATES, delete, '*'",
        "GPGKEYS, create, '*'",
        "ACCOUNTS, update, me@acme.example",
        "EXTENSIONS, invoke, metrics",
    })
    void aPermissionIsWhatArgoCdAsksAbout(Resource resource, String action, String object) {
        assertThat(Permission.allow(resource, action, object).denies()).isFalse();
        assertThat(Permission.deny(resource, action, object).denies()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "LOGS, create, a/b, unknown-action",
        "EXEC, get, a/b, unknown-action",
        "APPLICATIONS, invoke, a/b, unknown-action",
        "APPLICATIONSETS, sync, a/b, unknown-action",
        "APPLICATIONSETS, update/*, a/b, unknown-action",
        "CERTIFICATES, update, '*', unknown-action",
        "ACCOUNTS, create, me, unknown-action",
        "APPLICATIONS, get, '*', bad-object",
        "APPLICATIONS, get, a/b/c/d, bad-object",
        "APPLICATIONS, get, a/, bad-object",
        "PROJECTS, get, a/b, bad-object",
        "CLUSTERS, get, in-cluster, bad-object",
        "CERTIFICATES, get, git.example.com, bad-object",
        "REPOSITORIES, get, 'a, allow', bad-object",
        "REPOSITORIES, get, 'a\"', bad-object",
        "REPOSITORIES, get, 'a #', bad-object",
        "REPOSITORIES, get, '', bad-object",
    })
    void noOtherPermissionCanBeWritten(Resource resource, String action, String object, String code) {
        assertThat(faults(() -> Permission.allow(resource, action, object)))
                .extracting(Fault::code)
                .containsExactly(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b", "a\"b", "'a'", "a\tb", "a\nb", " a", "a ", "", "role:admin", "proj:a:b", "admin"})
    void aGroupThatAPolicyWouldTakeForSomethingElseIsRefused(String group) {
        assertThat(faults(() -> role().groups("ops", group).build()))
                .extracting(Fault::path, Fault::code)
                .containsExactly(tuple("groups.1", "bad-group"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "acme:ops", "Acme Platform Team", "me@acme.example", "/acme/ops", "\u00e9quipe", "#a"})
    void anyOtherGroupIsTaken(String group) {
        assertThat(role().groups(group).build().groups()).containsExactly(group);
    }

    @Test
    void rolesThatInheritEachOtherAreTold() {
        List<Fault> faults = faults(() -> Rbac.builder()
                .role("a", role -> role.description("a").inherits("b"))
                .role("b", role -> role.description("b").inherits("c", "readonly"))
                .role("c", role -> role.description("c").inherits("a"))
                .role("d", role -> role.description("d").inherits("a"))
                .role("e", role -> role.description("e").inherits("e"))
                .build());
        assertThat(faults)
                .extracting(Fault::path, Fault::message)
                .containsExactly(
                        tuple("roles.a.inherits", "the role inherits itself: a, b, c, a"),
                        tuple("roles.b.inherits", "the role inherits itself: b, c, a, b"),
                        tuple("roles.c.inherits", "the role inherits itself: c, a, b, c"),
                        tuple("roles.e.inherits", "the role inherits itself: e, e"));
    }

    @Test
    void aLongLineOfHeirsIsNoTrouble() {
        Rbac.Builder rbac =
                Rbac.builder().role("r0", role -> role.description("r").inherits("admin"));
        for (int i = 1; i < 3_000; i++) {
            String heir = "r" + (i - 1);
            rbac.role("r" + i, role -> role.description("r").inherits(heir));
        }
        assertThat(rbac.build().roles()).hasSize(3_000);
    }

    @Test
    void rolesThatAreNotThereAreTold() {
        assertThat(faults(() -> Rbac.builder()
                        .defaultRole("nobody")
                        .scopes(List.of("a b"))
                        .role("admin", role -> role.description("a").inherits("readonly"))
                        .role("Ops", role -> role.description("a").inherits("dev"))
                        .build()))
                .extracting(Fault::path, Fault::code)
                .containsExactly(
                        tuple("defaultRole", "unknown-role"),
                        tuple("scopes.0", "bad-name"),
                        tuple("roles.Ops", "bad-name"),
                        tuple("roles.Ops.inherits.0", "unknown-role"),
                        tuple("roles.admin", "reserved-name"));
    }

    @Test
    void aRoleSaysWhatItIsForAndDoesSomething() {
        assertThat(faults(() ->
                        Role.builder().description("one\ntwo").groups("a", "a").build()))
                .extracting(Fault::code)
                .containsExactly("bad-text", "duplicate-name", "missing-value");
    }

    @ParameterizedTest
    @CsvSource({
        "MANAGE_CLUSTERS, dev, ''",
        "MANAGE_KEYS, '', shop",
        "MANAGE_PROJECTS, dev, ''",
        "MANAGE_APPLICATION_SETS, dev, shop",
    })
    void whatKnowsNoLimitIsNotLimited(Capability word, String environment, String chart) {
        assertThat(faults(() -> new Grant(List.of(word), some(environment), some(chart))))
                .extracting(Fault::code)
                .containsExactly("cannot-limit");
    }

    @Test
    void projectsAreLimitedToCharts() {
        assertThat(Grant.of(Capability.MANAGE_PROJECTS).withCharts("shop").charts())
                .containsExactly("shop");
    }

    private static List<String> some(String word) {
        return word.isEmpty() ? List.of() : List.of(word);
    }

    private static Role.Builder role() {
        return Role.builder().description("a role").may(Capability.VIEW);
    }

    private static List<Fault> faults(ThrowingCallable step) {
        List<Fault> faults = new ArrayList<>();
        assertThatExceptionOfType(InvalidModelException.class)
                .isThrownBy(step)
                .satisfies(e -> faults.addAll(e.faults()));
        return faults;
    }
}
