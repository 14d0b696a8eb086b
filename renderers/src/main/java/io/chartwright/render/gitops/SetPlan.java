package io.chartwright.render.gitops;

import io.chartwright.model.Environment;
import io.chartwright.model.Platform;
import io.chartwright.model.UmbrellaChart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which targets share a set: those of one umbrella chart, since sets never template the project; that are as safe as each
 * other from being deleted; and either all of fleets or none.
 *
 * @param name the set's name; its dots keep it apart from those of charts
 * @param kept whether its Applications stay, and what they deployed, when an element goes
 * @param targets what it is for, in the order of promotion
 */
record SetPlan(String name, boolean kept, List<Target> targets) {

    /** The sets of an umbrella chart for all clusters that the platform names. */
    static List<SetPlan> of(Platform platform, UmbrellaChart umbrella) {
        Map<String, List<Target>> groups = new LinkedHashMap<>();
        for (Target target : Target.of(platform, umbrella)) {
            groups.computeIfAbsent(name(target), unseen -> new ArrayList<>()).add(target);
        }
        return groups.entrySet().stream()
                .map(group -> new SetPlan(
                        group.getKey(), kept(group.getValue().get(0).environment()), List.copyOf(group.getValue())))
                .toList();
    }

    private static String name(Target target) {
        return target.umbrella().name()
                + (target.environment().fleet().isPresent() ? ".fleet" : "")
                + (kept(target.environment()) ? ".kept" : "");
    }

    /** Whether nothing of an environment is deleted because Git no longer has it. */
    static boolean kept(Environment environment) {
        return !environment.prunes();
    }
}
