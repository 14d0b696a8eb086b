package io.chartwright.core.edit;

import io.chartwright.core.yaml.YamlWriter;
import io.chartwright.model.Starter;
import io.chartwright.model.Starter.Setting;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes settings in block style, set in as far as a file does it, comments above their keys. Lines end with LF. */
final class BlockText {
    private final int step;

    BlockText(int step) {
        this.step = step;
    }

    String write(Starter starter, int column) {
        return starter.settings().stream()
                .map(setting -> indented(comment(setting), column) + entry(setting, column))
                .collect(Collectors.joining());
    }

    private String entry(Setting setting, int column) {
        if (setting.value() instanceof Starter inner && !inner.settings().isEmpty()) {
            String key = YamlWriter.write(Map.of(setting.name(), Map.of())).replaceFirst(" \\{}\n$", "\n");
            return indented(key, column) + write(inner, column + step);
        }
        Starter alone = Starter.empty().with(setting.name(), setting.value());
        return indented(YamlWriter.write(alone.toData()), column);
    }

    private static String comment(Setting setting) {
        return setting.comment().lines().map(line -> "# " + line + "\n").collect(Collectors.joining());
    }

    private static String indented(String text, int column) {
        return text.lines()
                .map(line -> line.isEmpty() ? "\n" : " ".repeat(column) + line + "\n")
                .collect(Collectors.joining());
    }
}
