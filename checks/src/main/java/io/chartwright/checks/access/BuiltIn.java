package io.chartwright.checks.access;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What Argo CD 3.1 itself says before any policy: its roles {@code admin} and {@code readonly}, and its account {@code admin}. */
final class BuiltIn {
    static final String ADMIN = "role:admin";
    static final String READONLY = "role:readonly";

    private static final List<String> OF_PROJECTS = List.of("applications", "applicationsets", "logs", "exec");

    private BuiltIn() {}

    /** Who is what: pairs of subject and role. */
    static List<List<String>> members() {
        return List.of(List.of(ADMIN, READONLY), List.of("admin", ADMIN));
    }

    static List<PolicyLine> lines() {
        List<PolicyLine> lines = new ArrayList<>();
        Stream.of(
                        "applications",
                        "applicationsets",
                        "certificates",
                        "clusters",
                        "repositories",
                        "write-repositories",
                        "projects",
                        "accounts",
                        "gpgkeys",
                        "logs")
                .forEach(resource -> lines.add(line(READONLY, resource, "get")));
        Stream.of("create", "update", "update/*", "delete", "delete/*", "sync", "override", "action/*")
                .forEach(action -> lines.add(line(ADMIN, "applications", action)));
        Stream.of("applicationsets", "certificates", "clusters", "repositories", "write-repositories", "projects")
                .forEach(resource -> Stream.of("create", "update", "delete")
                        .forEach(action -> lines.add(line(ADMIN, resource, action))));
        lines.add(line(ADMIN, "accounts", "update"));
        lines.add(line(ADMIN, "gpgkeys", "create"));
        lines.add(line(ADMIN, "gpgkeys", "delete"));
        lines.add(line(ADMIN, "exec", "create"));
        return lines;
    }

    private static PolicyLine line(String role, String resource, String action) {
        return new PolicyLine(role, resource, action, OF_PROJECTS.contains(resource) ? "*/*" : "*", "allow");
    }
}
