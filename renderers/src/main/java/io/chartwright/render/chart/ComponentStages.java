package io.chartwright.render.chart;

import io.chartwright.model.component.Component;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A component in all stages of its subchart, of which at least one runs it.
 *
 * @param name the component's name
 * @param stages the component as each stage has it, the base first; empty where a stage does not know it
 */
record ComponentStages(String name, List<Optional<Component>> stages) {

    /** A stage's component, also where that stage leaves it out: then as it would be, were it switched on. */
    Component at(int stage) {
        return stages.get(stage).orElseGet(this::sample);
    }

    /** Whether a stage runs it. */
    boolean enabled(int stage) {
        return stages.get(stage).filter(Component::enabled).isPresent();
    }

    /** Whether it runs in some stages and not in others, so that values must switch it. */
    boolean switched() {
        return stages.stream()
                .anyMatch(stage -> stage.filter(Component::enabled).isEmpty());
    }

    /** The component as the first stage that knows it has it: for what is the same in all of them. */
    Component sample() {
        return all().get(0);
    }

    /** Whether some stage's component is so. */
    boolean any(Predicate<Component> test) {
        return all().stream().anyMatch(test);
    }

    /** A part of it, from the first stage that has it. */
    <T> Optional<T> find(Function<Component, Optional<T>> part) {
        return all().stream().map(part).flatMap(Optional::stream).findFirst();
    }

    /** Whether every stage's component is so. */
    boolean every(Predicate<Component> test) {
        return all().stream().allMatch(test);
    }

    /** Whether a piece of it is the same in all stages. */
    boolean same(Function<Component, ?> piece) {
        return all().stream().map(piece).distinct().count() == 1;
    }

    /** The component in each stage that knows it. */
    List<Component> all() {
        return stages.stream().flatMap(Optional::stream).toList();
    }
}
