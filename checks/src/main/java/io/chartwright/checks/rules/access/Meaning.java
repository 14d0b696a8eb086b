package io.chartwright.checks.rules.access;

import io.chartwright.checks.access.Request;
import io.chartwright.model.gitops.Capability;
import io.chartwright.model.gitops.Grant;
import io.chartwright.model.gitops.Permission;
import io.chartwright.model.gitops.Rbac;
import io.chartwright.model.gitops.Role;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a role says that its people may do, told from its words and not from any policy: the other side of the sum. It knows
 * nothing of how policies are written.
 */
final class Meaning {
    private final List<Role> roles;
    private final Set<String> builtIn;

    private Meaning(List<Role> roles, Set<String> builtIn) {
        this.roles = List.copyOf(roles);
        this.builtIn = Set.copyOf(builtIn);
    }

    /** What a role means, with all that it inherits. */
    static Meaning of(String name, Rbac rbac) {
        List<Role> roles = new ArrayList<>();
        Set<String> seen = new HashSet<>(Set.of(name));
        Deque<String> next = new ArrayDeque<>(seen);
        while (!next.isEmpty()) {
            Role role = rbac.roles().get(next.remove());
            if (role != null) {
                roles.add(role);
                role.inherits().stream().filter(seen::add).forEach(next::add);
            }
        }
        seen.retainAll(Set.of(Role.ADMIN, Role.READONLY));
        return new Meaning(roles, seen);
    }

    /** Whether its people may do something, by what it says. */
    boolean allows(Asked asked) {
        return !denies(asked)
                && (builtIn.stream().anyMatch(role -> builtIn(role, asked))
                        || roles.stream().anyMatch(role -> allows(role, asked)));
    }

    /** Whether it says that its people may not do something. */
    boolean denies(Asked asked) {
        return roles.stream()
                .flatMap(role -> role.permissions().stream())
                .anyMatch(permission -> permission.denies() && covers(permission, asked));
    }

    private static boolean allows(Role role, Asked asked) {
        return role.grants().stream().anyMatch(grant -> allows(grant, asked))
                || role.permissions().stream()
                        .anyMatch(permission -> !permission.denies() && covers(permission, asked));
    }

    /** Argo CD's own: one sees everything there is to see, the other may do everything but call extensions. */
    private static boolean builtIn(String role, Asked asked) {
        String resource = asked.request().resource();
        String action = asked.request().action();
        if (resource.equals("extensions") || (resource.equals("gpgkeys") && action.equals("update"))) {
            return false;
        }
        return role.equals(Role.ADMIN) || (action.equals("get") && !resource.equals("exec"));
    }

    private static boolean allows(Grant grant, Asked asked) {
        boolean chart = grant.charts().isEmpty() || grant.charts().contains(asked.chart());
        boolean environment =
                grant.environments().isEmpty() || grant.environments().contains(asked.environment());
        return chart
                && grant.may().stream()
                        .anyMatch(word -> (environment && application(word, asked))
                                || (word == Capability.VIEW && beside(asked))
                                || managed(word, asked));
    }

    private static boolean application(Capability word, Asked asked) {
        return switch (word) {
            case VIEW -> asked.is("applications", "get");
            case LOGS -> asked.is("logs", "get");
            case SYNC -> asked.is("applications", "sync");
            case OVERRIDE -> asked.is("applications", "override");
            case RESTART ->
                asked.starts("action/apps/")
                        && asked.request().action().matches("action/apps/(Deployment|StatefulSet|DaemonSet)/restart");
            case ACTIONS -> asked.starts("action/");
            case CREATE -> asked.is("applications", "create");
            case UPDATE -> asked.is("applications", "update");
            case DELETE -> asked.is("applications", "delete");
            case UPDATE_RESOURCES -> asked.starts("update/");
            case DELETE_RESOURCES -> asked.starts("delete/");
            case DELETE_PODS -> asked.starts("delete//Pod/");
            case EXEC -> asked.is("exec", "create");
            default -> false;
        };
    }

    /** What is seen with Applications and knows no environment. */
    private static boolean beside(Asked asked) {
        return asked.is("applicationsets", "get") || asked.is("projects", "get");
    }

    private static boolean managed(Capability word, Asked asked) {
        Request request = asked.request();
        return switch (word) {
            case MANAGE_APPLICATION_SETS -> request.resource().equals("applicationsets");
            case MANAGE_PROJECTS -> request.resource().equals("projects");
            case VIEW_CONNECTIONS -> asked.is("repositories", "get") || asked.is("clusters", "get");
            case MANAGE_REPOSITORIES -> request.resource().equals("repositories");
            case MANAGE_CLUSTERS -> request.resource().equals("clusters");
            case MANAGE_ACCOUNTS -> request.resource().equals("accounts");
            case MANAGE_KEYS ->
                request.resource().matches("certificates|gpgkeys")
                        && request.action().matches("get|create|delete");
            default -> false;
        };
    }

    private static boolean covers(Permission permission, Asked asked) {
        Request request = asked.request();
        return permission.resource().word().equals(request.resource())
                && does(permission, request.action())
                && (permission.resource().ofApplications()
                        ? names(permission.object().text(), request.object())
                        : stands(permission.object().text(), request.object()));
    }

    private static boolean does(Permission permission, String action) {
        if (permission.action().text().equals("*")) {
            return true;
        }
        String[] said = permission.action().path().isEmpty()
                ? new String[] {permission.action().text()}
                : (permission.action().verb().word() + "/"
                                + String.join("/", permission.action().path()))
                        .split("/", -1);
        return part(said, action.split("/", -1));
    }

    /** Whether a pattern of project and name means an Application: part by part, though Argo CD's stars go further. */
    static boolean names(String pattern, String object) {
        return part(pattern.split("/", -1), object.split("/", -1));
    }

    private static boolean part(String[] said, String[] asked) {
        boolean same = said.length == asked.length;
        for (int i = 0; same && i < said.length; i++) {
            same = stands(said[i], asked[i]);
        }
        return same;
    }

    /** Whether a name in which stars stand for anything is a text. */
    private static boolean stands(String pattern, String text) {
        String[] fixed = pattern.split("\\*", -1);
        if (fixed.length == 1) {
            return pattern.equals(text);
        }
        String last = fixed[fixed.length - 1];
        if (!text.startsWith(fixed[0]) || !text.endsWith(last)) {
            return false;
        }
        int at = fixed[0].length();
        for (int i = 1; i < fixed.length - 1; i++) {
            int found = text.indexOf(fixed[i], at);
            if (found < 0) {
                return false;
            }
            at = found + fixed[i].length();
        }
        return at <= text.length() - last.length();
    }
}
