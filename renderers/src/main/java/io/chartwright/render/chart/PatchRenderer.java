package io.chartwright.render.chart;

import io.chartwright.core.tree.FileTree;
import io.chartwright.core.yaml.YamlWriter;
import io.chartwright.model.Patch;
import io.chartwright.render.template.Templates;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lays patches over templates. What a template renders is known to Helm alone, so Helm applies the patch: the patched
 * file renders its objects as before, patches them and prints what comes out. Other files stay as they are.
 */
final class PatchRenderer {
    private static final Pattern KIND = Pattern.compile("(?m)^kind: (\\w+)$");
    private static final Pattern FILE = Pattern.compile("templates/(?:tests/)?([a-z0-9-]+)\\.yaml");

    private final Templates templates;
    private final String chart;
    private final Notice notice;
    private final List<Patch> patches;

    PatchRenderer(Templates templates, String chart, Notice notice, List<Patch> patches) {
        this.templates = templates;
        this.chart = chart;
        this.notice = notice;
        this.patches = patches;
    }

    private record PatchView(String notice, String chart) {}

    private record PatchedView(String chart, String file, String objects, String patches) {}

    /** A chart's files, patched. */
    FileTree over(FileTree tree) {
        if (patches.isEmpty()) {
            return tree;
        }
        FileTree.Builder patched = FileTree.builder();
        tree.forEach((path, text) -> {
            Matcher file = FILE.matcher(path);
            List<Patch> own = file.matches() ? of(text) : List.of();
            patched.add(path, own.isEmpty() ? text : patched(file.group(1), text, own));
        });
        patched.add("templates/_patch.tpl", templates.fillText("patch", new PatchView(notice.text(), chart)));
        return patched.build();
    }

    private List<Patch> of(String text) {
        List<String> objects = List.of(text.split("\n---\n"));
        return patches.stream()
                .filter(patch -> objects.stream().anyMatch(object -> targets(patch, object)))
                .toList();
    }

    private boolean targets(Patch patch, String object) {
        Matcher kind = KIND.matcher(object);
        if (!kind.find() || !kind.group(1).equals(patch.kind())) {
            return false;
        }
        String prefix = "  name: " + new Texts(chart).fullname();
        return object.lines()
                .filter(line -> line.startsWith(prefix))
                .findFirst()
                .filter(line -> patch.name()
                        .map(name -> line.equals(prefix + "-" + name)
                                || line.equals(prefix + "-" + name + "-{{ .Release.Revision }}"))
                        .orElse(true))
                .isPresent();
    }

    private String patched(String file, String text, List<Patch> own) {
        String body = text.startsWith(notice.onTemplate(""))
                ? text.substring(notice.onTemplate("").length())
                : text;
        return notice.onTemplate(templates.fillText(
                "patched",
                new PatchedView(chart, file, body.stripTrailing(), yaml(own).stripTrailing())));
    }

    private static String yaml(List<Patch> patches) {
        // Helm runs the template in which the patches stand: braces in them are text.
        StringBuilder yaml = new StringBuilder();
        patches.forEach(patch -> {
            List<String> lines = YamlWriter.write(data(patch)).lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                yaml.append(i == 0 ? "- " : "  ").append(lines.get(i)).append('\n');
            }
        });
        return Texts.escaped(yaml.toString());
    }

    private static Map<String, @Nullable Object> data(Patch patch) {
        List<Object> operations = new ArrayList<>();
        for (Patch.Operation operation : patch.operations()) {
            Map<String, @Nullable Object> data = new LinkedHashMap<>();
            data.put("op", operation.op().name().toLowerCase(Locale.ROOT));
            data.put("path", operation.path());
            if (operation.op() != Patch.Op.REMOVE) {
                data.put("value", operation.value());
            }
            operations.add(data);
        }
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("kind", patch.kind());
        patch.name().ifPresent(name -> data.put("name", name));
        data.put("patch", operations);
        return data;
    }
}
