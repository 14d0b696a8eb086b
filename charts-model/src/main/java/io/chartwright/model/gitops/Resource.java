package io.chartwright.model.gitops;

import io.chartwright.model.Faults;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What Argo CD 3.1 guards, what can be done to it, and how its objects are named. Asked about anything else, Argo CD takes
 * the line and never applies it.
 */
public enum Resource {
    APPLICATIONS(
            Shape.APPLICATION, Verb.GET, Verb.CREATE, Verb.UPDATE, Verb.DELETE, Verb.SYNC, Verb.OVERRIDE, Verb.ACTION),
    APPLICATIONSETS(Shape.APPLICATION, Verb.GET, Verb.CREATE, Verb.UPDATE, Verb.DELETE),
    LOGS(Shape.APPLICATION, Verb.GET),
    EXEC(Shape.APPLICATION, Verb.CREATE),
    PROJECTS(Shape.NAME, Verb.GET, Verb.CREATE, Verb.UPDATE, Verb.DELETE),
    CLUSTERS(Shape.SERVER, Verb.GET, Verb.CREATE, Verb.UPDATE, Verb.DELETE),
    REPOSITORIES(Shape.REPOSITORY, Verb.GET, Verb.CREATE, Verb.UPDATE, Verb.DELETE),
    WRITE_REPOSITORIES(Shape.REPOSITORY, Verb.GET, Verb.CREATE, Verb.UPDATE, Verb.DELETE),
    CERTIFICATES(Shape.NAMELESS, Verb.GET, Verb.CREATE, Verb.DELETE),
    GPGKEYS(Shape.NAMELESS, Verb.GET, Verb.CREATE, Verb.DELETE),
    ACCOUNTS(Shape.NAME, Verb.GET, Verb.UPDATE),
    EXTENSIONS(Shape.NAME, Verb.INVOKE);

    private final Shape shape;
    private final List<Verb> verbs;

    Resource(Shape shape, Verb... verbs) {
        this.shape = shape;
        this.verbs = List.of(verbs);
    }

    /** How Argo CD writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What can be done to it. */
    public List<Verb> verbs() {
        return verbs;
    }

    /** Whether each of its objects is an Application or belongs to one. */
    public boolean ofApplications() {
        return shape == Shape.APPLICATION;
    }

    void check(Faults faults, Action action) {
        if (action.verb() != Verb.ANY && !verbs.contains(action.verb())) {
            faults.add(
                    "action",
                    "unknown-action",
                    "nobody can " + Faults.quote(action.text()) + " " + word(),
                    "it takes " + actions());
        } else if (this != APPLICATIONS && !action.path().isEmpty()) {
            faults.add(
                    "action",
                    "unknown-action",
                    "only applications have parts, which " + Faults.quote(action.text()) + " is about",
                    "it takes " + actions());
        }
    }

    void check(Faults faults, ObjectPattern object) {
        if (!shape.pattern.matcher(object.text()).matches()) {
            faults.add(
                    "object", "bad-object", Faults.quote(object.text()) + " names none of the " + word(), shape.hint);
        }
    }

    private String actions() {
        Stream<String> plain =
                verbs.stream().filter(verb -> verb != Verb.ACTION).map(Verb::word);
        Stream<String> parts = this == APPLICATIONS
                ? Stream.of(
                        "action/<group>/<kind>/<name>",
                        "update/<group>/<kind>/<namespace>/<name>",
                        "delete/<group>/<kind>/<namespace>/<name>")
                : Stream.of();
        return Stream.concat(plain, parts).collect(Collectors.joining(", "));
    }

    /** How objects are named in a policy. */
    private enum Shape {
        APPLICATION(
                "[-A-Za-z0-9._*]+(/[-A-Za-z0-9._*]+){1,2}",
                "write the project and the name, such as 'data-platform/data-platform-dev' or '*/*'"),
        NAME("[-A-Za-z0-9._@*]+", "write its name, or '*' for all"),
        SERVER(
                "\\*|([-A-Za-z0-9._*]+/)?(https?://.+|\\*)",
                "write the URL of its API server, or '*' for all; Argo CD does not ask by a cluster's name"),
        REPOSITORY(".+", "write its URL, or '*' for all"),
        NAMELESS("\\*", "write '*': they have no names here");

        private final Pattern pattern;
        private final String hint;

        Shape(String pattern, String hint) {
            this.pattern = Pattern.compile(pattern);
            this.hint = hint;
        }
    }
}
