package io.chartwright.checks.rules.access;

import io.chartwright.checks.access.Request;
import io.chartwright.model.Environment;
import io.chartwright.model.Platform;
import io.chartwright.model.gitops.Cluster;
import io.chartwright.model.gitops.Permission;
import io.chartwright.model.gitops.Rbac;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What is asked of every role: everything that Argo CD guards, with objects of the platform and with those of others. */
final class Questions {
    private static final List<String> ALL_FOUR = List.of("get", "create", "update", "delete");
    private static final List<String> OF_APPLICATIONS = List.of(
            "get",
            "create",
            "update",
            "delete",
            "sync",
            "override",
            "update//ConfigMap/data/web",
            "update/apps/Deployment/data/web",
            "delete//Pod/data/web-0",
            "delete//PersistentVolumeClaim/data/web",
            "delete/apps/Deployment/data/web",
            "action/apps/Deployment/restart",
            "action/apps/StatefulSet/restart",
            "action/apps/DaemonSet/restart",
            "action/apps/Deployment/scale",
            "action/batch/CronJob/create-job");
    private static final String OF_OTHERS = "of-others";

    private Questions() {}

    static List<Asked> of(Platform platform, Rbac rbac, List<Application> applications) {
        Set<Asked> all = new LinkedHashSet<>();
        for (Application application : applications) {
            OF_APPLICATIONS.forEach(action -> all.add(Asked.of(application, "applications", action)));
            all.add(Asked.of(application, "logs", "get"));
            all.add(Asked.of(application, "exec", "create"));
        }
        applications.stream()
                .map(Application::project)
                .distinct()
                .forEach(project -> ALL_FOUR.forEach(action -> {
                    all.add(new Asked(new Request("applicationsets", action, project + "/" + OF_OTHERS), project, ""));
                    all.add(new Asked(new Request("projects", action, project), project, ""));
                }));
        connections(platform, all);
        for (String action : ALL_FOUR) {
            all.add(Asked.of("certificates", action, ""));
            all.add(Asked.of("gpgkeys", action, ""));
        }
        all.add(Asked.of("accounts", "get", OF_OTHERS));
        all.add(Asked.of("accounts", "update", OF_OTHERS));
        all.add(Asked.of("extensions", "invoke", OF_OTHERS));
        rbac.roles().values().stream()
                .flatMap(role -> role.permissions().stream())
                .forEach(permission -> permitted(permission, applications).forEach(all::add));
        return List.copyOf(all);
    }

    private static void connections(Platform platform, Set<Asked> all) {
        Stream<String> repositories = Stream.concat(
                Stream.of(platform.repository()),
                platform.environments().stream().flatMap(environment -> environment.repository().stream()));
        Stream<String> clusters = platform.environments().stream()
                .map(Environment::clusters)
                .flatMap(List::stream)
                .flatMap(cluster -> cluster.address().stream());
        Stream.concat(repositories, Stream.of("https://git.example.org/of-others.git"))
                .distinct()
                .forEach(url -> ALL_FOUR.forEach(action -> {
                    all.add(Asked.of("repositories", action, url));
                    all.add(Asked.of("write-repositories", action, url));
                }));
        Stream.concat(clusters, Stream.of(((Cluster.AtServer) Cluster.OWN).server(), "https://of-others.example.org"))
                .distinct()
                .forEach(server -> ALL_FOUR.forEach(action -> all.add(Asked.of("clusters", action, server))));
    }

    /** What a line is about, once with each Application that it names, or else with a made-up object. */
    private static Stream<Asked> permitted(Permission permission, List<Application> applications) {
        String resource = permission.resource().word();
        List<String> actions = permission.action().text().equals("*")
                ? List.of()
                : List.of(permission
                        .action()
                        .text()
                        .replaceFirst("/\\*$", rest(permission))
                        .replace("*", "any"));
        String object = permission.object().text();
        List<Application> meant = applications.stream()
                .filter(application ->
                        permission.resource().ofApplications() && Meaning.names(object, application.object()))
                .toList();
        return actions.stream()
                .flatMap(action -> meant.isEmpty()
                        ? Stream.of(Asked.of(resource, action, object.replace("*", "any")))
                        : meant.stream().map(application -> Asked.of(application, resource, action)));
    }

    /** The parts that a star alone stands for. */
    private static String rest(Permission permission) {
        return permission.action().path().stream().allMatch("*"::equals)
                ? "/any".repeat(permission.action().path().size())
                : "/any";
    }
}
