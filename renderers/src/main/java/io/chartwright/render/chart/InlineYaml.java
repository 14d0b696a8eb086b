package io.chartwright.render.chart;

import io.chartwright.core.yaml.JsonWriter;
import io.chartwright.core.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * YAML that stands in a template. Names of the release's own objects come out as plain Go actions, as people write them:
 * the YAML writer sees a safe word in their place, since it would quote the braces. Braces of anybody else's are text,
 * which Helm must not run.
 */
final class InlineYaml {
    private final Texts texts;
    private final List<String> actions = new ArrayList<>();

    private InlineYaml(Texts texts) {
        this.texts = texts;
    }

    static String write(Object data, Texts texts) {
        InlineYaml inline = new InlineYaml(texts);
        String yaml = Texts.escaped(YamlWriter.write(inline.hide(data)));
        for (int i = 0; i < inline.actions.size(); i++) {
            yaml = yaml.replace(word(i), inline.actions.get(i));
        }
        return yaml;
    }

    private Object hide(Object data) {
        if (data instanceof Map<?, ?> map) {
            Map<String, Object> hidden = new LinkedHashMap<>();
            map.forEach((key, value) -> hidden.put((String) key, hide(value)));
            return hidden;
        }
        if (data instanceof List<?> list) {
            return list.stream().map(this::hide).toList();
        }
        if (data instanceof Volumes.OwnName own) {
            actions.add(texts.objectName(own.name()));
            return word(actions.size() - 1);
        }
        if (data instanceof String text && text.contains("\n") && text.lines().anyMatch(String::isBlank)) {
            // Templates drop blank lines, which mean nothing in what they write themselves.
            actions.add(Texts.escaped(JsonWriter.write(text).strip()));
            return word(actions.size() - 1);
        }
        return data;
    }

    private static String word(int number) {
        return "go-action-" + number + "-here";
    }
}
