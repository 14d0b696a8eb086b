package io.chartwright.render.expand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Data with templates among its texts and keys, each of which Argo CD fills by itself. */
final class SetTexts {
    private final @Nullable Object data;
    private final List<String> templates;

    private SetTexts(@Nullable Object data, List<String> templates) {
        this.data = data;
        this.templates = templates;
    }

    static SetTexts of(@Nullable Object data) {
        Set<String> templates = new LinkedHashSet<>();
        PlainData.texts(data, text -> {
            if (text.contains("{{")) {
                templates.add(text);
            }
            return text;
        });
        return new SetTexts(data, List.copyOf(templates));
    }

    /** The texts that are templates, each once. */
    List<String> templates() {
        return templates;
    }

    /** The data with these texts in place of its templates. */
    @Nullable
    Object with(List<String> texts) {
        Map<String, String> filled = new HashMap<>();
        for (int i = 0; i < templates.size(); i++) {
            filled.put(templates.get(i), texts.get(i));
        }
        return PlainData.texts(data, text -> filled.getOrDefault(text, text));
    }

    /** The data as each of these elements fills it. */
    List<@Nullable Object> filled(List<Map<String, @Nullable Object>> elements, GoTemplates filler) {
        List<@Nullable Object> filled = new ArrayList<>();
        filler.fill(List.of(new GoTemplates.Job(templates, elements))).get(0).forEach(texts -> filled.add(with(texts)));
        return filled;
    }
}
