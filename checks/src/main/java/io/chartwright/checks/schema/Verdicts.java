package io.chartwright.checks.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import io.chartwright.core.problem.Suggestions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes few findings of many errors. Where a schema offers a choice the validator tells why none of the offers fits; people
 * are told of the one that they most likely meant.
 */
final class Verdicts {
    private final JsonNode schema;
    private final Spoken spoken;

    Verdicts(JsonNode schema, Spoken spoken) {
        this.schema = schema;
        this.spoken = spoken;
    }

    /** The mismatches behind errors, sorted by path, one for a path and cause. */
    List<Mismatch> of(List<Error> errors) {
        List<Told> told = told(errors.stream().map(Told.Cause::of).toList(), 0);
        return withoutEchoes(told).stream()
                .map(Told::mismatch)
                .sorted(Comparator.comparing(Mismatch::path))
                .toList();
    }

    /** A mismatch, and what it was made of. */
    private record Told(Mismatch mismatch, Cause cause) {

        /** An error with its paths taken apart. */
        private record Cause(Error error, List<Object> at, List<Object> evaluation) {
            static Cause of(Error error) {
                return new Cause(error, Steps.of(error.getInstanceLocation()), Steps.of(error.getEvaluationPath()));
            }
        }
    }

    /** A choice in the schema together with the place in the data for which it was made. */
    private record Crossroads(List<Object> evaluation, List<Object> at) {}

    private List<Told> told(List<Told.Cause> causes, int from) {
        List<Told> told = new ArrayList<>();
        Map<Crossroads, List<Told.Cause>> chosen = new LinkedHashMap<>();
        for (Told.Cause cause : causes) {
            Steps.Choice choice = Steps.firstChoice(cause.evaluation, from);
            if (choice == null) {
                told.add(new Told(new Wording(schema, spoken).of(cause.error, cause.at), cause));
            } else {
                chosen.computeIfAbsent(
                                new Crossroads(
                                        cause.evaluation.subList(0, choice.at() + 1),
                                        cause.at.subList(0, Math.min(choice.depth(), cause.at.size()))),
                                crossroads -> new ArrayList<>())
                        .add(cause);
            }
        }
        chosen.forEach((crossroads, group) -> told.addAll(choose(crossroads, group)));
        return told;
    }

    private List<Told> choose(Crossroads crossroads, List<Told.Cause> group) {
        int branchAt = crossroads.evaluation.size();
        Map<Integer, List<Told.Cause>> branches = new TreeMap<>();
        for (Told.Cause cause : group) {
            if (cause.evaluation.size() > branchAt && cause.evaluation.get(branchAt) instanceof Integer branch) {
                branches.computeIfAbsent(branch, number -> new ArrayList<>()).add(cause);
            }
        }
        Told.Cause first = group.get(0);
        if (branches.isEmpty()) {
            return List.of(new Told(new Wording(schema, spoken).tooMany(first.error, crossroads.at), first));
        }
        List<List<Told.Cause>> fitting = branches.values().stream()
                .filter(branch -> branch.stream().noneMatch(cause -> isOfAnotherType(cause, crossroads)))
                .toList();
        if (fitting.isEmpty()) {
            return List.of(new Told(
                    new Wording(schema, spoken)
                            .wrongType(crossroads.at, first.error.getInstanceNode(), types(branches)),
                    first));
        }
        if (fitting.size() > 1 && fitting.stream().allMatch(branch -> asksForOneField(branch, crossroads))) {
            Set<String> fields = fitting.stream()
                    .map(branch -> String.valueOf(branch.get(0).error.getProperty()))
                    .collect(Collectors.toCollection(TreeSet::new));
            return List.of(new Told(new Wording(schema, spoken).oneOfFields(crossroads.at, fields), first));
        }
        return fitting.stream()
                .map(branch -> withoutEchoes(told(branch, branchAt)))
                .min(Comparator.comparingInt(List::size))
                .orElseThrow();
    }

    private static boolean isOfAnotherType(Told.Cause cause, Crossroads crossroads) {
        return cause.error.getKeyword().equals("type") && cause.at.equals(crossroads.at);
    }

    private static boolean asksForOneField(List<Told.Cause> branch, Crossroads crossroads) {
        return branch.size() == 1
                && branch.get(0).error.getKeyword().equals("required")
                && branch.get(0).at.equals(crossroads.at);
    }

    private static Set<String> types(Map<Integer, List<Told.Cause>> branches) {
        Set<String> types = new TreeSet<>();
        branches.values().forEach(branch -> branch.stream()
                .filter(cause -> cause.error.getKeyword().equals("type"))
                .forEach(cause -> types.addAll(Wording.types(cause.error))));
        return types;
    }

    /** Leaves out what another finding explains: one for a path, and no missing field that is only misspelt. */
    private static List<Told> withoutEchoes(List<Told> told) {
        Map<String, Told> byPath = new LinkedHashMap<>();
        for (Told one : told) {
            byPath.merge(one.mismatch.path(), one, (a, b) -> rank(b.mismatch) < rank(a.mismatch) ? b : a);
        }
        List<String> misspelt = byPath.values().stream()
                .filter(one -> one.mismatch.code().equals(Mismatch.UNKNOWN_FIELD))
                .map(one -> misspelt(one, byPath))
                .filter(path -> path != null)
                .map(String::valueOf)
                .toList();
        misspelt.forEach(byPath::remove);
        return List.copyOf(byPath.values());
    }

    /** The path of the missing field that an unknown one was probably meant to be. */
    private static @Nullable String misspelt(Told unknown, Map<String, Told> byPath) {
        String parent = Spoken.path(unknown.cause.at);
        List<String> missing = byPath.values().stream()
                .filter(one -> one.mismatch.code().equals(Mismatch.MISSING_FIELD))
                .filter(one -> Spoken.path(one.cause.at).equals(parent))
                .map(one -> String.valueOf(one.cause.error.getProperty()))
                .toList();
        return Suggestions.nearest(String.valueOf(unknown.cause.error.getProperty()), missing)
                .map(name -> parent.isEmpty() ? name : parent + "." + name)
                .orElse(null);
    }

    private static int rank(Mismatch mismatch) {
        return switch (mismatch.code()) {
            case Mismatch.NULL_VALUE -> 0;
            case Mismatch.WRONG_TYPE -> 1;
            case Mismatch.UNKNOWN_FIELD, Mismatch.MISSING_FIELD -> 2;
            case Mismatch.BAD_VALUE -> 3;
            default -> 4;
        };
    }
}
