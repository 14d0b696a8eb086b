package io.chartwright.model.gitops;

import io.chartwright.model.Fault;
import io.chartwright.model.Faults;
import io.chartwright.model.InvalidModelException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is done to a resource. Since Argo CD 3.0, updating or deleting an Application says nothing of the objects that it
 * deployed: these have actions of their own, which name group, kind, namespace and name.
 *
 * @param verb what is done
 * @param path to which parts of an Application: group, kind, namespace and name of objects to update or delete, or group,
 *     kind and name of an action; {@code *} stands for anything; empty for the Application itself
 */
public record Action(Verb verb, List<String> path) {
    private static final Pattern PART = Pattern.compile("[-A-Za-z0-9._:*]*");
    private static final Pattern CORE = Pattern.compile("core|v\\d+");

    /** @throws InvalidModelException if the path is not one that Argo CD asks about */
    public Action {
        path = List.copyOf(path);
        Faults faults = new Faults();
        int parts = parts(verb);
        boolean open = path.isEmpty() && verb != Verb.ACTION;
        if (!open && path.size() != parts) {
            faults.add("", "bad-action", sizes(verb, path, parts), "write " + example(verb));
        } else if (!open) {
            check(faults, verb, path);
        }
        faults.throwIfAny();
    }

    /** Something done to a resource as a whole. */
    public static Action of(Verb verb) {
        return new Action(verb, List.of());
    }

    /**
     * Reads an action as Argo CD has it: {@code sync}, {@code delete//Pod/*}{@code /*}, {@code action/apps/Deployment/restart}.
     * An empty group is the core group. The star alone, as in {@code update/*}, stands for all parts.
     *
     * @throws InvalidModelException if it is none
     */
    public static Action of(String text) {
        int slash = text.indexOf('/');
        String word = slash < 0 ? text : text.substring(0, slash);
        Verb verb = verb(word).orElseThrow(() -> unknown(text));
        if (slash < 0) {
            return of(verb);
        }
        String rest = text.substring(slash + 1);
        return new Action(
                verb,
                rest.equals("*") && parts(verb) > 0
                        ? Collections.nCopies(parts(verb), "*")
                        : List.of(rest.split("/", -1)));
    }

    /** How Argo CD writes it. */
    public String text() {
        if (path.isEmpty()) {
            return verb.word();
        }
        return verb.word() + "/" + (path.stream().allMatch("*"::equals) ? "*" : String.join("/", path));
    }

    private static Optional<Verb> verb(String word) {
        return Arrays.stream(Verb.values())
                .filter(verb -> verb.word().equals(word))
                .findFirst();
    }

    private static InvalidModelException unknown(String text) {
        return new InvalidModelException(List.of(new Fault(
                "",
                "unknown-action",
                "Argo CD knows no action " + Faults.quote(text),
                "write one of "
                        + Arrays.stream(Verb.values())
                                .map(verb -> verb == Verb.ACTION ? "action/<group>/<kind>/<name>" : verb.word())
                                .collect(Collectors.joining(", ")))));
    }

    private static int parts(Verb verb) {
        return switch (verb) {
            case UPDATE, DELETE -> 4;
            case ACTION -> 3;
            default -> 0;
        };
    }

    private static String sizes(Verb verb, List<String> path, int parts) {
        if (path.isEmpty()) {
            return "'action' says not which";
        }
        return "'" + verb.word() + "' is followed by " + path.size() + " parts"
                + (parts == 0 ? ", and takes none" : ", not by " + parts);
    }

    private static String example(Verb verb) {
        return switch (verb) {
            case UPDATE, DELETE ->
                "'" + verb.word() + "/<group>/<kind>/<namespace>/<name>', such as '" + verb.word() + "//Pod/*/*', or '"
                        + verb.word() + "/*' for all";
            case ACTION ->
                "'action/<group>/<kind>/<name>', such as 'action/apps/Deployment/restart', or 'action/*' for all";
            default -> "'" + verb.word() + "'";
        };
    }

    private static void check(Faults faults, Verb verb, List<String> path) {
        if (!path.stream().allMatch(part -> PART.matcher(part).matches())) {
            faults.add(
                    "",
                    "bad-action",
                    "the parts of " + Faults.quote(String.join("/", path)) + " hold more than a name",
                    "use letters, digits, '-', '.', '_' and ':', and '*' for anything");
        } else if (path.get(1).isEmpty() || path.get(path.size() - 1).isEmpty()) {
            faults.add(
                    "",
                    "bad-action",
                    Faults.quote(verb.word() + "/" + String.join("/", path)) + " names no kind or no name",
                    "write " + example(verb));
        } else if (CORE.matcher(path.get(0)).matches()) {
            faults.add(
                    "",
                    "bad-action",
                    Faults.quote(path.get(0)) + " is no group",
                    "the core group has no name: '" + verb.word() + "//" + path.get(1) + "/...'");
        }
    }
}
