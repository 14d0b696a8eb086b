package io.chartwright.workflow.diff.report;

import io.chartwright.checks.report.Counted;
import io.chartwright.workflow.diff.ChangeKind;
import io.chartwright.workflow.diff.EnvironmentDiff;
import io.chartwright.workflow.diff.Hazard;
import io.chartwright.workflow.diff.Hazard.Level;
import io.chartwright.workflow.diff.ObjectDiff;
import io.chartwright.workflow.diff.PlatformDiff;
import io.chartwright.workflow.diff.ReleaseDiff;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How much there is of everything in a diff, or a part of one. */
final class Tally {
    private static final List<ChangeKind> ORDER = List.of(ChangeKind.ADDED, ChangeKind.CHANGED, ChangeKind.REMOVED);

    private final Map<ChangeKind, Long> objects;
    private final Map<Level, Long> hazards;

    private Tally(Stream<ObjectDiff> objects, Stream<Hazard> hazards) {
        this.objects = objects.collect(Collectors.groupingBy(ObjectDiff::kind, Collectors.counting()));
        this.hazards = hazards.collect(Collectors.groupingBy(Hazard::level, Collectors.counting()));
    }

    static Tally of(PlatformDiff diff) {
        return new Tally(
                Stream.concat(diff.environments().stream().flatMap(Tally::objects), diff.argoCd().stream()),
                Stream.concat(diff.environments().stream().flatMap(Tally::hazards), hazards(diff.argoCd())));
    }

    static Tally of(EnvironmentDiff environment) {
        return new Tally(objects(environment), hazards(environment));
    }

    static Tally of(ReleaseDiff release) {
        return new Tally(release.objects().stream(), hazards(release));
    }

    static Tally of(Collection<ObjectDiff> objects) {
        return new Tally(objects.stream(), hazards(objects));
    }

    /** Whether an environment is told of with more than its name. */
    static boolean changes(EnvironmentDiff environment) {
        return environment.kind() != ChangeKind.CHANGED
                || !environment.releases().isEmpty()
                || !environment.hazards().isEmpty();
    }

    long of(ChangeKind kind) {
        return objects.getOrDefault(kind, 0L);
    }

    long of(Level level) {
        return hazards.getOrDefault(level, 0L);
    }

    /** {@code 1 added, 2 changed, 1 removed}; empty if there is nothing. */
    String objects() {
        return joined(ORDER, kind -> counted(of(kind), kind));
    }

    /** {@code 1 danger, 2 notes}; empty if there is nothing. */
    String hazards() {
        return hazards(words -> words);
    }

    /** @param stressed makes dangers stand out */
    String hazards(UnaryOperator<String> stressed) {
        return joined(List.of(Level.values()), level -> {
            String words = of(level) == 0 ? "" : Counted.of(of(level), LevelWord.of(level));
            return level == Level.DANGER && !words.isEmpty() ? stressed.apply(words) : words;
        });
    }

    private static String counted(long count, ChangeKind kind) {
        return count == 0 ? "" : count + " " + ChangeWord.of(kind);
    }

    private static <T> String joined(List<T> keys, Function<T, String> words) {
        return keys.stream().map(words).filter(word -> !word.isEmpty()).collect(Collectors.joining(", "));
    }

    private static Stream<ObjectDiff> objects(EnvironmentDiff environment) {
        return environment.releases().stream().flatMap(release -> release.objects().stream());
    }

    private static Stream<Hazard> hazards(EnvironmentDiff environment) {
        return Stream.concat(
                environment.hazards().stream(), environment.releases().stream().flatMap(Tally::hazards));
    }

    private static Stream<Hazard> hazards(ReleaseDiff release) {
        return Stream.concat(release.hazards().stream(), hazards(release.objects()));
    }

    private static Stream<Hazard> hazards(Collection<ObjectDiff> objects) {
        return objects.stream().flatMap(object -> object.hazards().stream());
    }
}
