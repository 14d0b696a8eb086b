package io.chartwright.checks.schema.object;

import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.rule.Finding;
import io.chartwright.checks.rule.Place;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.schema.ClusterApi;
import io.chartwright.checks.schema.CompiledSchema;
import io.chartwright.core.problem.Problem;
import io.chartwright.core.problem.ProblemsException;
import io.chartwright.core.problem.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at one object. */
final class Examination {
    private final Lookup lookup;
    private final Located located;
    private final KubeObject object;

    Examination(Lookup lookup, Located located) {
        this.lookup = lookup;
        this.located = located;
        this.object = located.object();
    }

    Examined result() {
        List<Finding> findings = new ArrayList<>(identity());
        if (!hasKind()) {
            return Examined.found(findings);
        }
        Optional<CompiledSchema> schema;
        try {
            schema = lookup.find(object.apiVersion(), object.kind(), located.minor());
        } catch (ProblemsException e) {
            e.problems().forEach(problem -> findings.add(broken(problem)));
            return Examined.found(findings);
        }
        if (schema.isPresent()) {
            schema.get()
                    .check(object.fields().value(), withArticle(object.kind()))
                    .forEach(mismatch -> findings.add(Finding.of(
                            ObjectRules.of(mismatch),
                            located.place().at(mismatch.path()),
                            mismatch.message(),
                            mismatch.hint())));
            return Examined.found(findings);
        }
        Optional<ClusterApi> api = lookup.api(located.minor());
        if (lookup.ownGroup(object.apiVersion())) {
            api.ifPresent(known -> findings.add(unserved(known)));
            return Examined.found(findings);
        }
        return new Examined(findings, Optional.of(located));
    }

    /** Whether it has a kind of which there is no schema; one that the cluster does not serve is no such. */
    boolean hasNoSchema() {
        try {
            return hasKind()
                    && lookup.find(object.apiVersion(), object.kind(), located.minor())
                            .isEmpty()
                    && (lookup.api(located.minor()).isEmpty() || !lookup.ownGroup(object.apiVersion()));
        } catch (ProblemsException e) {
            return true;
        }
    }

    private boolean hasKind() {
        return !object.apiVersion().isEmpty() && !object.kind().isEmpty();
    }

    private List<Finding> identity() {
        List<Finding> findings = new ArrayList<>();
        if (!(object.fields().value() instanceof Map<?, ?>)) {
            findings.add(
                    invalid("", "there is no mapping here, and an object is one", "remove it, or write an object"));
            return findings;
        }
        if (object.apiVersion().isEmpty()) {
            findings.add(invalid("apiVersion", "apiVersion is missing, or no text", "set it, for example to 'v1'"));
        }
        if (object.kind().isEmpty()) {
            findings.add(invalid("kind", "kind is missing, or no text", "set it, for example to 'ConfigMap'"));
        }
        if (object.name().isEmpty()
                && !object.is("kustomize.config.k8s.io", "Kustomization") // Read by a tool, and never by a cluster.
                && object.fields().text("metadata", "generateName").isEmpty()) {
            findings.add(invalid("metadata.name", "metadata.name is missing, or no text", "give the object a name"));
        }
        return findings;
    }

    private Finding invalid(String field, String message, String hint) {
        return Finding.of(ObjectRules.INVALID_OBJECT, located.place().at(field), message, hint);
    }

    private Finding unserved(ClusterApi api) {
        List<String> replacements = api.replacements(object.apiVersion(), object.kind());
        RuleDoc rule = ObjectRules.UNSERVED;
        Place place = located.place().at("apiVersion");
        String says =
                "Kubernetes " + located.minor() + " does not serve " + object.kind() + " of " + object.apiVersion();
        if (!replacements.isEmpty()) {
            return Finding.of(
                    rule,
                    place,
                    says + "; it serves that of " + replacements.get(0),
                    "write apiVersion: " + replacements.get(0));
        }
        String prefix = object.apiVersion() + "/";
        List<String> kinds = api.apiVersions().stream()
                .filter(served -> served.startsWith(prefix) && served.indexOf('/', prefix.length()) < 0)
                .map(served -> served.substring(prefix.length()))
                .toList();
        return Finding.of(
                rule,
                place,
                says,
                Suggestions.nearest(object.kind(), kinds)
                        .map(kind -> "did you mean '" + kind + "'?")
                        .orElse("remove it: there is no such kind, or it is gone"));
    }

    private static String withArticle(String kind) {
        return ("AEIO".indexOf(kind.charAt(0)) >= 0 ? "an " : "a ") + kind;
    }

    private static Finding broken(Problem problem) {
        return Finding.of(
                ObjectRules.BROKEN_SCHEMA,
                Place.file(problem.location().toString()),
                problem.message(),
                problem.hint().isEmpty() ? "mend the schema, or take it out of the schema folder" : problem.hint());
    }
}
