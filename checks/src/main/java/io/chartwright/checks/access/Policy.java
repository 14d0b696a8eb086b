package io.chartwright.checks.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A policy of Argo CD, and what it allows: an own reading of the text, which knows nothing of who wrote it. The semantics are
 * those of Argo CD 3.1.9 (its {@code util/rbac} and {@code server/rbacpolicy}, and Casbin 2.107 below them), with patterns
 * and not regular expressions. May be used by several threads at once.
 *
 * <ul>
 *   <li>What the default role allows, nobody can be denied.
 *   <li>Else one line must allow it, and none deny it: the order of lines counts for nothing.
 *   <li>Of somebody in several groups, each group is asked by itself: what one denies, another may allow.
 *   <li>A line with too many or too few values keeps the whole policy from being loaded, and then nobody may do anything.
 * </ul>
 */
public final class Policy {
    /** How many roles one after the other Casbin follows. */
    private static final int FAR = 10;

    private final Optional<String> defaultRole;
    private final Map<String, Set<String>> roles = new LinkedHashMap<>();
    private final Map<String, List<Compiled>> lines = new LinkedHashMap<>();
    private final List<PolicyLine> own = new ArrayList<>();
    private final List<Broken> broken = new ArrayList<>();
    private final Map<String, List<Compiled>> known = new ConcurrentHashMap<>();

    private Policy(String csv, String defaultRole) {
        this.defaultRole = Optional.of(defaultRole).filter(role -> !role.isEmpty());
        BuiltIn.members().forEach(pair -> member(pair.get(0), pair.get(1)));
        BuiltIn.lines().forEach(this::add);
        int number = 0;
        for (String line : csv.split("\n", -1)) {
            number++;
            read(number, line.strip());
        }
    }

    /**
     * A line that keeps a policy from being loaded.
     *
     * @param number its number, from 1 on
     * @param text the line
     */
    public record Broken(int number, String text) {}

    /**
     * Reads a policy. It never fails: what cannot be read is told by {@link #broken()}.
     *
     * @param csv the text of {@code policy.csv}
     * @param defaultRole what {@code policy.default} says, such as {@code role:readonly}; may be empty
     */
    public static Policy read(String csv, String defaultRole) {
        return new Policy(csv, defaultRole);
    }

    /** The lines for which Argo CD refuses all of it. */
    public List<Broken> broken() {
        return List.copyOf(broken);
    }

    /** The lines that allow or deny, without those of Argo CD's own roles, in their order. */
    public List<PolicyLine> lines() {
        return List.copyOf(own);
    }

    /** The role of everybody, such as {@code role:readonly}. */
    public Optional<String> defaultRole() {
        return defaultRole;
    }

    /** Whether anything is said of a role: Argo CD takes one of which nothing is, and it may do nothing. */
    public boolean knows(String role) {
        return lines.containsKey(role) || roles.containsKey(role);
    }

    /** The roles that somebody is given. */
    public Set<String> givenRoles() {
        Set<String> given = new LinkedHashSet<>();
        roles.values().forEach(given::addAll);
        return given;
    }

    /** Whether a role, a group or an account may do something, all others of the same person apart. */
    public boolean allows(String subject, String resource, String action, String object) {
        return decide(subject, new Request(resource, action, object)).allowed();
    }

    /** Whether somebody who is logged in may do something: by name, or by any of the groups that a line names. */
    public boolean allows(String account, List<String> groups, Request request) {
        return decide(account, request).allowed()
                || groups.stream().filter(roles::containsKey).anyMatch(group -> decide(group, request)
                        .allowed());
    }

    /** What becomes of a request, and why. */
    public Decision decide(String subject, Request request) {
        if (!broken.isEmpty()) {
            return new Decision(false, false, Optional.empty());
        }
        Optional<Decision> byDefault =
                defaultRole.map(role -> alone(role, request)).filter(Decision::allowed);
        return byDefault
                .map(decision -> new Decision(true, true, decision.line()))
                .orElseGet(() -> alone(subject, request));
    }

    private Decision alone(String subject, Request request) {
        Optional<PolicyLine> allowing = Optional.empty();
        for (Compiled line : known.computeIfAbsent(subject, this::linesOf)) {
            if (line.isAbout(request)) {
                if (line.line().effect().equals("deny")) {
                    return new Decision(false, false, Optional.of(line.line()));
                }
                if (allowing.isEmpty() && line.line().effect().equals("allow")) {
                    allowing = Optional.of(line.line());
                }
            }
        }
        return new Decision(allowing.isPresent(), false, allowing);
    }

    private List<Compiled> linesOf(String subject) {
        Set<String> reached = new LinkedHashSet<>(Set.of(subject));
        Set<String> last = reached;
        for (int far = 0; far < FAR && !last.isEmpty(); far++) {
            Set<String> next = new LinkedHashSet<>();
            last.forEach(one -> next.addAll(roles.getOrDefault(one, Set.of())));
            next.removeAll(reached);
            reached = new LinkedHashSet<>(reached);
            reached.addAll(next);
            last = next;
        }
        return reached.stream()
                .flatMap(one -> lines.getOrDefault(one, List.of()).stream())
                .toList();
    }

    private void read(int number, String text) {
        if (text.isEmpty() || text.startsWith("#")) {
            return;
        }
        List<String> values = CsvLine.values(text).orElse(List.of(""));
        if (values.get(0).equals("g") && values.size() == 3) {
            member(values.get(1), values.get(2));
        } else if (values.get(0).equals("p") && values.size() == 6) {
            PolicyLine line = new PolicyLine(values.get(1), values.get(2), values.get(3), values.get(4), values.get(5));
            own.add(line);
            add(line);
        } else {
            broken.add(new Broken(number, text));
        }
    }

    private void member(String subject, String role) {
        roles.computeIfAbsent(subject, unseen -> new LinkedHashSet<>()).add(role);
    }

    private void add(PolicyLine line) {
        lines.computeIfAbsent(line.subject(), unseen -> new ArrayList<>())
                .add(new Compiled(line, new Glob(line.resource()), new Glob(line.action()), new Glob(line.object())));
    }

    private record Compiled(PolicyLine line, Glob resource, Glob action, Glob object) {
        boolean isAbout(Request request) {
            return resource.matches(request.resource())
                    && action.matches(request.action())
                    && object.matches(request.object());
        }
    }
}
