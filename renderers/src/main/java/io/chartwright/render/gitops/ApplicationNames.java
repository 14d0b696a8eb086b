package io.chartwright.render.gitops;

import io.chartwright.model.Platform;
import io.chartwright.model.UmbrellaChart;
import java.util.List;
import java.util.stream.Stream;

/** By which patterns one tells the Applications of some environments from all others of their umbrella chart. */
final class ApplicationNames {
    private final List<Target> targets;

    ApplicationNames(Platform platform, UmbrellaChart umbrella) {
        this.targets = Target.of(platform, umbrella);
    }

    /** Those of these environments and of no others: names, or one pattern for a whole fleet where it meets nobody else. */
    List<String> in(List<String> environments) {
        return environments.stream().flatMap(this::in).distinct().toList();
    }

    private Stream<String> in(String environment) {
        List<Target> here = targets.stream()
                .filter(target -> target.environment().name().equals(environment))
                .toList();
        if (here.stream().anyMatch(target -> target.environment().fleet().isPresent())) {
            String prefix = here.get(0).umbrella().name() + "-" + environment + "-";
            boolean alone = targets.stream()
                    .filter(target -> !here.contains(target))
                    .noneMatch(target -> target.name().startsWith(prefix));
            if (alone && here.stream().allMatch(target -> target.name().startsWith(prefix))) {
                return Stream.of(prefix + "*");
            }
        }
        return here.stream().map(Target::name);
    }
}
