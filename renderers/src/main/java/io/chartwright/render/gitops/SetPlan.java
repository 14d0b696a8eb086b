package io.chartwright.render.gitops;

import io.chartwright.model.Platform;
import io.chartwright.model.UmbrellaChart;
import io.chartwright.model.gitops.Cascade;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which targets share a set: those of one umbrella chart, since sets never template the project; that are as safe as each
 * other from being deleted; and either all of fleets or none.
 *
 * @param name the set's name; its dots keep it apart from those of charts
 * @param kept whether its Applications stay when an element goes
 * @param preserved whether what they deployed outlives them
 * @param targets what it is for, in the order of promotion
 */
record SetPlan(String name, boolean kept, boolean preserved, List<Target> targets) {

    /** The sets of an umbrella chart for all clusters that the platform names. */
    static List<SetPlan> of(Platform platform, UmbrellaChart umbrella) {
        Map<String, List<Target>> groups = new LinkedHashMap<>();
        for (Target target : Target.of(platform, umbrella)) {
            groups.computeIfAbsent(name(target), unseen -> new ArrayList<>()).add(target);
        }
        return groups.entrySet().stream()
                .map(group -> of(group.getKey(), group.getValue()))
                .toList();
    }

    /** A set for targets that are all as safe as the first. */
    static SetPlan of(String name, List<Target> targets) {
        return new SetPlan(name, kept(targets.get(0)), outlives(targets.get(0)), List.copyOf(targets));
    }

    private static String name(Target target) {
        return target.umbrella().name()
                + (target.environment().fleet().isPresent() ? ".fleet" : "")
                + (kept(target) ? ".kept" : outlives(target) ? ".preserved" : "");
    }

    /** Whether nothing of its environment is deleted because Git no longer has it. */
    private static boolean kept(Target target) {
        return !target.environment().prunes();
    }

    /** Whether what was deployed outlives its Application: where nothing is pruned, and where the platform says so. */
    private static boolean outlives(Target target) {
        return kept(target) || target.sync().cascade().equals(Optional.of(Cascade.NONE));
    }
}
