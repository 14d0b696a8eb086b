package io.chartwright.checks.rules.access;

import io.chartwright.checks.access.Decision;
import io.chartwright.checks.access.Policy;
import io.chartwright.checks.rule.Place;
import io.chartwright.checks.rule.Scene;
import io.chartwright.model.Platform;
import io.chartwright.model.gitops.Rbac;
import io.chartwright.model.gitops.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the roles of a platform say, beside what the tree's policy allows.
 *
 * @param rbac what the platform says
 * @param policy what the tree says
 * @param applications the Applications that there are
 * @param questions what is asked of every role
 * @param meanings what each role says, by its name
 */
record Access(
        Rbac rbac,
        Policy policy,
        List<Application> applications,
        List<Asked> questions,
        Map<String, Meaning> meanings) {
    private static final Scene.View<Optional<Access>> VIEW = Access::look;
    private static final int SHOWN = 3;

    /**
     * What there is to see; nothing where the platform says nothing of roles, the policy cannot be read, or charts are looked
     * at without the rest of their tree.
     */
    static Optional<Access> of(Scene scene) {
        return scene.view(VIEW);
    }

    private static Optional<Access> look(Scene scene) {
        return scene.platform()
                .filter(platform -> !scene.manifests().isEmpty())
                .flatMap(platform -> platform.argoCd().rbac().map(rbac -> look(scene, platform, rbac)))
                .filter(access -> access.policy.broken().isEmpty());
    }

    private static Access look(Scene scene, Platform platform, Rbac rbac) {
        List<Application> applications = Application.of(scene, platform);
        Map<String, Meaning> meanings = new TreeMap<>();
        rbac.roles().keySet().forEach(name -> meanings.put(name, Meaning.of(name, rbac)));
        return new Access(
                rbac,
                Settings.policy(scene),
                applications,
                Questions.of(platform, rbac, applications),
                Map.copyOf(meanings));
    }

    /** A role as the platform and as the tree have it. */
    record Named(String name, Role role, Meaning meaning) {
        String subject() {
            return "role:" + name;
        }

        /** Whoever has the role: itself, and the people of each of its groups. */
        List<String> subjects() {
            return Stream.concat(Stream.of(subject()), role.groups().stream()).toList();
        }

        Place place() {
            return Place.setting("argocd.rbac.roles." + name);
        }
    }

    /** What somebody asked for, and what came of it. */
    record Answer(Asked asked, Decision decision) {}

    List<Named> roles() {
        List<Named> roles = new ArrayList<>();
        rbac.roles().forEach((name, role) -> {
            Meaning meaning = meanings.get(name);
            if (meaning != null) {
                roles.add(new Named(name, role, meaning));
            }
        });
        return roles;
    }

    /** The answers that somebody gets and that are of some kind. */
    List<Answer> answers(String subject, Predicate<Answer> wanted) {
        return questions.stream()
                .map(asked -> new Answer(asked, policy.decide(subject, asked.request())))
                .filter(wanted)
                .toList();
    }

    boolean allows(String subject, Application application, String resource, String action) {
        return policy.allows(subject, resource, action, application.object());
    }

    /** The first few of some answers, in the words of policies. */
    static String shown(List<Answer> answers) {
        String first = answers.stream()
                .limit(SHOWN)
                .map(answer -> "'" + answer.asked().request() + "'")
                .collect(Collectors.joining(", "));
        return answers.size() <= SHOWN ? first : first + " and " + (answers.size() - SHOWN) + " more";
    }
}
