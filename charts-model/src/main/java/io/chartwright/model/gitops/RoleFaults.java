package io.chartwright.model.gitops;

import io.chartwright.model.Faults;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What is wrong with roles that only shows where all of them are in sight. */
final class RoleFaults {
    private static final Pattern CLAIM = Pattern.compile("[-A-Za-z0-9_.:/]+");

    private RoleFaults() {}

    static void check(Faults faults, Optional<String> defaultRole, List<String> scopes, SortedMap<String, Role> roles) {
        Set<String> known = new TreeSet<>(Role.BUILT_IN);
        known.addAll(roles.keySet());
        defaultRole
                .filter(name -> !known.contains(name))
                .ifPresent(name -> unknown(faults, "defaultRole", name, known));
        for (int i = 0; i < scopes.size(); i++) {
            if (!CLAIM.matcher(scopes.get(i)).matches()) {
                faults.add(
                        "scopes." + i,
                        "bad-name",
                        Faults.quote(scopes.get(i)) + " is no claim",
                        "name claims of the identity provider's tokens, such as 'groups' or 'email'");
            }
        }
        roles.forEach((name, role) -> check(faults, "roles." + name, name, role, roles, known));
    }

    private static void check(
            Faults faults, String path, String name, Role role, SortedMap<String, Role> roles, Set<String> known) {
        if (Role.BUILT_IN.contains(name)) {
            faults.add(
                    path,
                    "reserved-name",
                    "'" + name + "' is a role of Argo CD's own",
                    "give it another name; what Argo CD's has, 'inherits: [" + name + "]' gives");
        } else {
            faults.dnsLabel(path, name);
        }
        for (int i = 0; i < role.inherits().size(); i++) {
            if (!known.contains(role.inherits().get(i))) {
                unknown(faults, path + ".inherits." + i, role.inherits().get(i), known);
            }
        }
        List<String> circle = circle(name, roles);
        if (!circle.isEmpty()) {
            faults.add(
                    path + ".inherits",
                    "cyclic-roles",
                    "the role inherits itself: " + String.join(", ", circle),
                    "take one of these away");
        }
    }

    private static void unknown(Faults faults, String path, String name, Set<String> known) {
        faults.add(
                path,
                "unknown-role",
                "there is no role " + Faults.quote(name),
                "there are " + String.join(", ", known));
    }

    /** The shortest way from a role back to itself; empty where there is none. */
    private static List<String> circle(String name, SortedMap<String, Role> roles) {
        Map<String, String> heirs = new HashMap<>();
        Deque<String> next = new ArrayDeque<>(List.of(name));
        while (!next.isEmpty()) {
            String heir = next.remove();
            Role role = roles.get(heir);
            for (String inherited : role == null ? List.<String>of() : role.inherits()) {
                if (heirs.putIfAbsent(inherited, heir) == null) {
                    next.add(inherited);
                }
            }
        }
        List<String> way = new ArrayList<>();
        for (String step = heirs.get(name); step != null; step = step.equals(name) ? null : heirs.get(step)) {
            way.add(0, step);
        }
        if (!way.isEmpty()) {
            way.add(name);
        }
        return way;
    }
}
