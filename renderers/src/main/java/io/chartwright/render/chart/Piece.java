package io.chartwright.render.chart;

import static io.chartwright.render.values.Schema.anyObject;
import static io.chartwright.render.values.Schema.string;

import io.chartwright.model.component.Component;
import io.chartwright.model.component.Volume;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A list in an object that is part of a product's make and seldom changes. Where all stages agree it stands in the
 * template, as people write it; where they differ it moves to the values.
 */
enum Piece {
    COMMAND("command") {
        @Override
        List<?> of(ComponentStages stages, Component component) {
            return component.command();
        }
    },
    ARGS("args") {
        @Override
        List<?> of(ComponentStages stages, Component component) {
            return component.args();
        }
    },
    VOLUMES("volumes") {
        @Override
        List<?> of(ComponentStages stages, Component component) {
            return component.volumes().stream()
                    .filter(volume -> !(volume instanceof Volume.Claim))
                    .map(volume -> Volumes.source(stages, component, volume))
                    .toList();
        }
    },
    MOUNTS("volumeMounts") {
        @Override
        List<?> of(ComponentStages stages, Component component) {
            return component.volumes().stream().map(Volumes::mount).toList();
        }
    },
    ENV_FROM("envFrom") {
        @Override
        List<?> of(ComponentStages stages, Component component) {
            return component.config().stream()
                    .map(set -> Map.of("configMapRef", Map.of("name", Volumes.ownName(set))))
                    .toList();
        }
    },
    PRE_STOP("preStopCommand") {
        @Override
        List<?> of(ComponentStages stages, Component component) {
            return component.preStop();
        }
    };

    private final String key;

    Piece(String key) {
        this.key = key;
    }

    /** The key it has where it moves to the values. */
    String key() {
        return key;
    }

    /** What its entries may be in values. */
    Map<String, Object> items() {
        return this == COMMAND || this == ARGS || this == PRE_STOP ? string() : anyObject();
    }

    /** Whether all stages of a component agree upon it. */
    boolean same(ComponentStages stages) {
        return stages.same(component -> of(stages, component));
    }

    /** The list, with names of the release's own objects still unresolved. */
    abstract List<?> of(ComponentStages stages, Component component);

    /** The list, with Go actions for the names of the release's own objects. */
    List<?> of(ComponentStages stages, Component component, Texts texts) {
        return (List<?>) resolve(of(stages, component), texts);
    }

    private static Object resolve(Object data, Texts texts) {
        if (data instanceof Volumes.OwnName own) {
            return texts.objectName(own.name());
        }
        if (data instanceof Map<?, ?> map) {
            Map<Object, Object> resolved = new LinkedHashMap<>();
            map.forEach((key, value) -> resolved.put(key, resolve(value, texts)));
            return resolved;
        }
        if (data instanceof List<?> list) {
            List<Object> resolved = new ArrayList<>();
            list.forEach(entry -> resolved.add(resolve(entry, texts)));
            return resolved;
        }
        return data;
    }
}
