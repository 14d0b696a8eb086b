package io.chartwright.workflow.diff;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a change of a platform means for its clusters.
 *
 * @param platform the platform's name
 * @param before what the old side is, in words: {@code origin/main (1f0d455), as committed}
 * @param after what the new side is, in words: {@code the working tree}
 * @param environments every environment of either side, in the platform's order, those that are gone last
 * @param argoCd objects that Argo CD itself reads, which belong to no environment: Applications, projects, its configuration
 * @param notes what else people should know to read this, such as another version of Helm
 */
public record PlatformDiff(
        String platform,
        String before,
        String after,
        List<EnvironmentDiff> environments,
        List<ObjectDiff> argoCd,
        List<String> notes) {

    public PlatformDiff {
        environments = List.copyOf(environments);
        argoCd = List.copyOf(argoCd);
        notes = List.copyOf(notes);
    }

    /** Whether nothing changes for any cluster, and all of it could be looked at. */
    public boolean isEmpty() {
        return argoCd.isEmpty()
                && environments.stream()
                        .allMatch(environment -> environment.kind() == ChangeKind.CHANGED
                                && environment.releases().isEmpty()
                                && environment.notCompared().isEmpty()
                                && environment.hazards().isEmpty());
    }

    /** All that hurts, wherever it does. */
    public List<Hazard> hazards() {
        List<ReleaseDiff> releases = environments.stream()
                .flatMap(environment -> environment.releases().stream())
                .toList();
        Stream<ObjectDiff> objects =
                Stream.concat(releases.stream().flatMap(release -> release.objects().stream()), argoCd.stream());
        return Stream.of(
                        environments.stream().flatMap(environment -> environment.hazards().stream()),
                        releases.stream().flatMap(release -> release.hazards().stream()),
                        objects.flatMap(object -> object.hazards().stream()))
                .flatMap(hazards -> hazards)
                .toList();
    }
}
