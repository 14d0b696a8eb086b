package io.chartwright.render.chart;

import io.chartwright.model.component.Component;
import io.chartwright.model.component.EnvValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Environment variables as values, sorted by where their content comes from. */
final class EnvValues {
    private final Texts texts;
    private final boolean readByTpl;

    EnvValues(Texts texts, ComponentStages component) {
        this.texts = texts;
        this.readByTpl = readByTpl(component);
    }

    /** Whether some variable has parts that only the release knows, so that the template runs them all through tpl. */
    static boolean readByTpl(ComponentStages component) {
        return component.any(one -> one.tuning().env().values().stream()
                .anyMatch(value -> value instanceof EnvValue.Literal literal
                        && !literal.text().literal()));
    }

    Optional<Map<String, Object>> literals(Component component) {
        return only(component, EnvValue.Literal.class, literal -> texts.write(literal.text(), readByTpl));
    }

    Optional<Map<String, Object>> secrets(Component component) {
        return only(component, EnvValue.FromSecret.class, from -> reference(from.secret(), from.key()));
    }

    Optional<Map<String, Object>> configs(Component component) {
        return only(component, EnvValue.FromConfig.class, from -> reference(from.config(), from.key()));
    }

    Optional<Map<String, Object>> fields(Component component) {
        return only(component, EnvValue.FromField.class, EnvValue.FromField::field);
    }

    private static <T extends EnvValue> Optional<Map<String, Object>> only(
            Component component, Class<T> kind, Function<T, Object> write) {
        Map<String, Object> found = new LinkedHashMap<>();
        component.tuning().env().forEach((name, value) -> {
            if (kind.isInstance(value)) {
                found.put(name, write.apply(kind.cast(value)));
            }
        });
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    private static Map<String, Object> reference(String name, String key) {
        Map<String, Object> reference = new LinkedHashMap<>();
        reference.put("name", name);
        reference.put("key", key);
        return reference;
    }
}
