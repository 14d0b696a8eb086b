package io.chartwright.render.chart;

import io.chartwright.model.Environment;
import io.chartwright.model.Metadata;
import io.chartwright.model.Platform;
import io.chartwright.model.Subchart;
import io.chartwright.model.component.ChartContent;
import io.chartwright.model.component.Component;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A subchart in all its stages. A chart has one set of templates for all environments, so what the templates need to know
 * is what is the same everywhere and what is not.
 *
 * @param name the subchart's name
 * @param all the base first, then the environments in order
 * @param components everything that runs in some stage, in the order in which readers want to meet it
 */
record Stages(String name, List<Stage> all, List<ComponentStages> components) {

    static Stages of(Platform platform, Subchart subchart, Metadata shared) {
        List<Stage> stages = new ArrayList<>();
        stages.add(stage("", subchart.base(), shared));
        for (Environment environment : platform.environments()) {
            stages.add(stage(environment.name(), subchart.in(environment.name()), shared));
        }
        return new Stages(subchart.name(), stages, components(stages));
    }

    private static Stage stage(String environment, Subchart.Variant variant, Metadata shared) {
        ChartContent content = Dressing.of(variant.product().compose(), shared);
        return new Stage(environment, variant.enabled(), content, variant.values());
    }

    Stage base() {
        return all.get(0);
    }

    private static List<ComponentStages> components(List<Stage> all) {
        Set<String> names = new LinkedHashSet<>();
        all.forEach(stage -> stage.content().components().stream()
                .filter(Component::enabled)
                .forEach(component -> names.add(component.name())));
        List<String> order = new ArrayList<>();
        all.forEach(stage -> stage.content().components().stream()
                .map(Component::name)
                .filter(component -> names.contains(component) && !order.contains(component))
                .forEach(order::add));
        return order.stream().map(name -> component(all, name)).toList();
    }

    private static ComponentStages component(List<Stage> all, String name) {
        return new ComponentStages(
                name, all.stream().map(stage -> find(stage.content(), name)).toList());
    }

    private static Optional<Component> find(ChartContent content, String name) {
        return content.components().stream()
                .filter(component -> component.name().equals(name))
                .findFirst();
    }

    boolean any(Predicate<ChartContent> test) {
        return all.stream().map(Stage::content).anyMatch(test);
    }
}
