package io.chartwright.render.gitops;

import io.chartwright.model.UmbrellaChart;
import io.chartwright.model.gitops.ProjectAction;
import io.chartwright.model.gitops.ProjectRole;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The roles of an AppProject, with policies as Argo CD reads them. */
final class ProjectRoles {
    private final UmbrellaChart umbrella;
    private final ApplicationNames names;

    ProjectRoles(UmbrellaChart umbrella, ApplicationNames names) {
        this.umbrella = umbrella;
        this.names = names;
    }

    List<Map<String, Object>> all() {
        List<Map<String, Object>> roles = new ArrayList<>();
        umbrella.project().roles().forEach((name, role) -> roles.add(role(name, role)));
        return roles;
    }

    private Map<String, Object> role(String name, ProjectRole role) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("name", name);
        role.description().ifPresent(text -> written.put("description", text));
        written.put("policies", policies(name, role));
        if (!role.groups().isEmpty()) {
            written.put(
                    "groups", role.groups().stream().map(ProjectRoles::group).toList());
        }
        return written;
    }

    private List<String> policies(String name, ProjectRole role) {
        List<String> applications = role.environments().isEmpty() ? List.of("*") : names.in(role.environments());
        // Nobody can work on what he cannot see.
        EnumSet<ProjectAction> actions = EnumSet.of(ProjectAction.GET);
        actions.addAll(role.may());
        List<String> policies = new ArrayList<>();
        for (ProjectAction action : actions) {
            for (String application : applications) {
                policies.add(String.join(
                        ", ",
                        "p",
                        "proj:" + umbrella.name() + ":" + name,
                        action.resource(),
                        action.action(),
                        umbrella.name() + "/" + application,
                        "allow"));
            }
        }
        return policies;
    }

    /** A comma would end the group's name. */
    private static String group(String name) {
        return name.contains(",") ? "\"" + name + "\"" : name;
    }
}
