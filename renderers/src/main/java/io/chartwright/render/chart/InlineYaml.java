package io.chartwright.render.chart;

import io.chartwright.core.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * YAML that stands in a template. Strings with Go actions come out plain, as people write them: the YAML writer sees a
 * safe word in their place, since it would quote the braces.
 */
final class InlineYaml {
    private final List<String> actions = new ArrayList<>();

    private InlineYaml() {}

    static String write(Object data) {
        InlineYaml inline = new InlineYaml();
        String yaml = YamlWriter.write(inline.hide(data));
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
        if (data instanceof String text && text.contains("{{")) {
            actions.add(text);
            return word(actions.size() - 1);
        }
        return data;
    }

    private static String word(int number) {
        return "go-action-" + number + "-here";
    }
}
