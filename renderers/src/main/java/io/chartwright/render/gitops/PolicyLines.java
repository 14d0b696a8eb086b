package io.chartwright.render.gitops;

import io.chartwright.model.Platform;
import io.chartwright.model.gitops.Capability;
import io.chartwright.model.gitops.Grant;
import io.chartwright.render.resilience.ResilienceManifests;
import java.util.List;
import java.util.stream.Stream;

/** What the words of a grant are in lines of a policy: resource, action and object of each. */
final class PolicyLines {
    private final PolicyObjects objects;

    PolicyLines(Platform platform, List<ResilienceManifests> beside) {
        this.objects = new PolicyObjects(platform, beside);
    }

    /** The lines of a grant, word by word, from the resource on and without the effect. */
    List<String> of(Grant grant) {
        return grant.may().stream().flatMap(word -> of(word, grant)).distinct().toList();
    }

    private Stream<String> of(Capability word, Grant grant) {
        List<String> applications = objects.applications(grant);
        return switch (word) {
            case VIEW ->
                Stream.of(
                                lines("applications, get", applications),
                                lines("applicationsets, get", objects.ofProjects(grant)),
                                lines("projects, get", objects.projects(grant)))
                        .flatMap(lines -> lines);
            case LOGS -> lines("logs, get", applications);
            case SYNC -> lines("applications, sync", applications);
            case OVERRIDE -> lines("applications, override", applications);
            case RESTART ->
                Stream.of("Deployment", "StatefulSet", "DaemonSet")
                        .flatMap(kind -> lines("applications, action/apps/" + kind + "/restart", applications));
            case ACTIONS -> lines("applications, action/*", applications);
            case CREATE -> lines("applications, create", applications);
            case UPDATE -> lines("applications, update", applications);
            case DELETE -> lines("applications, delete", applications);
            case UPDATE_RESOURCES -> lines("applications, update/*", applications);
            case DELETE_RESOURCES -> lines("applications, delete/*", applications);
            // Pods are of the core group, whose name is empty.
            case DELETE_PODS -> lines("applications, delete//Pod/*/*", applications);
            case EXEC -> lines("exec, create", applications);
            case MANAGE_APPLICATION_SETS -> managed("applicationsets", objects.ofProjects(grant));
            case MANAGE_PROJECTS -> managed("projects", objects.projects(grant));
            case VIEW_CONNECTIONS -> Stream.of("repositories, get, *", "clusters, get, *");
            case MANAGE_REPOSITORIES -> managed("repositories", List.of("*"));
            case MANAGE_CLUSTERS -> managed("clusters", List.of("*"));
            case MANAGE_ACCOUNTS -> Stream.of("accounts, get, *", "accounts, update, *");
            case MANAGE_KEYS ->
                Stream.of("certificates", "gpgkeys")
                        .flatMap(keys -> Stream.of("get", "create", "delete").map(verb -> keys + ", " + verb + ", *"));
        };
    }

    private static Stream<String> managed(String resource, List<String> objects) {
        return Stream.of("get", "create", "update", "delete").flatMap(verb -> lines(resource + ", " + verb, objects));
    }

    private static Stream<String> lines(String start, List<String> objects) {
        return objects.stream().map(object -> start + ", " + object);
    }
}
