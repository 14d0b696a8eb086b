package io.chartwright.render.expand;

import io.chartwright.core.helm.HelmException;
import io.chartwright.core.tree.FileTree;
import io.chartwright.core.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The elements that generators yield: {@code list}, {@code git} over files or directories of the tree, {@code clusters} over
 * given Secrets, and {@code matrix} of two of them. Whatever else a generator says is beyond it.
 */
final class SetElements {
    private static final String SECRET_TYPE = "argocd.argoproj.io/secret-type";

    private final FileTree tree;
    private final List<Map<String, @Nullable Object>> clusters;
    private final GoTemplates templates;

    SetElements(FileTree tree, List<Map<String, @Nullable Object>> clusters, GoTemplates templates) {
        this.tree = tree;
        this.clusters = clusters;
        this.templates = templates;
    }

    /** Those of all generators of a set. */
    List<Map<String, @Nullable Object>> of(@Nullable Object generators) {
        List<Map<String, @Nullable Object>> elements = new ArrayList<>();
        PlainData.items(generators).forEach(generator -> elements.addAll(one(PlainData.mapping(generator))));
        return elements;
    }

    private List<Map<String, @Nullable Object>> one(Map<String, @Nullable Object> generator) {
        if (generator.size() != 1) {
            throw new HelmException("a generator is one thing, and this is " + generator.keySet());
        }
        String kind = generator.keySet().iterator().next();
        Object settings = generator.get(kind);
        return switch (kind) {
            case "list" ->
                PlainData.items(PlainData.at(settings, "elements")).stream()
                        .map(PlainData::mapping)
                        .toList();
            case "git" -> git(settings);
            case "clusters" -> clusters(settings);
            case "matrix" -> matrix(PlainData.items(PlainData.at(settings, "generators")));
            default -> throw new HelmException("nobody but Argo CD can tell what the generator '" + kind + "' yields");
        };
    }

    private List<Map<String, @Nullable Object>> git(@Nullable Object settings) {
        List<Map<String, @Nullable Object>> elements = new ArrayList<>();
        for (Object file : PlainData.items(PlainData.at(settings, "files"))) {
            Pattern path = glob(PlainData.text(PlainData.at(file, "path")));
            tree.forEach((name, text) -> {
                if (path.matcher(name).matches()) {
                    Map<String, @Nullable Object> element =
                            PlainData.mapping(YamlReader.read(name, text.getBytes(StandardCharsets.UTF_8))
                                    .toData());
                    element.put("path", path(name.substring(0, Math.max(0, name.lastIndexOf('/'))), name));
                    elements.add(element);
                }
            });
        }
        for (Object directory : PlainData.items(PlainData.at(settings, "directories"))) {
            Pattern path = glob(PlainData.text(PlainData.at(directory, "path")));
            for (String folder : folders()) {
                if (path.matcher(folder).matches()) {
                    Map<String, @Nullable Object> element = new LinkedHashMap<>();
                    element.put("path", path(folder, ""));
                    elements.add(element);
                }
            }
        }
        return elements;
    }

    private Set<String> folders() {
        Set<String> folders = new TreeSet<>();
        tree.files().keySet().forEach(path -> {
            for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
                folders.add(path.substring(0, slash));
            }
        });
        return folders;
    }

    private static Map<String, @Nullable Object> path(String folder, String file) {
        Map<String, @Nullable Object> path = new LinkedHashMap<>();
        String name = folder.substring(folder.lastIndexOf('/') + 1);
        path.put("path", folder);
        path.put("basename", name);
        path.put("basenameNormalized", normalized(name));
        if (!file.isEmpty()) {
            String filename = file.substring(file.lastIndexOf('/') + 1);
            path.put("filename", filename);
            path.put("filenameNormalized", normalized(filename));
        }
        path.put("segments", List.of(folder.split("/")));
        return path;
    }

    /** Stars stand for anything but a slash, two of them for anything. */
    private static Pattern glob(String glob) {
        return Pattern.compile(("\\Q" + glob + "\\E")
                .replace("**", "\\E.*\\Q")
                .replace("*\\Q", "\u0000")
                .replace("*", "\\E[^/]*\\Q")
                .replace("\u0000", "*\\Q"));
    }

    private List<Map<String, @Nullable Object>> clusters(@Nullable Object settings) {
        Map<String, @Nullable Object> wanted = PlainData.mapping(PlainData.at(settings, "selector", "matchLabels"));
        List<Map<String, @Nullable Object>> elements = new ArrayList<>();
        for (Map<String, @Nullable Object> secret : clusters) {
            Map<String, @Nullable Object> labels = PlainData.mapping(PlainData.at(secret, "metadata", "labels"));
            if ("cluster".equals(labels.get(SECRET_TYPE)) && labels.entrySet().containsAll(wanted.entrySet())) {
                Map<String, @Nullable Object> metadata = new LinkedHashMap<>();
                metadata.put("labels", labels);
                metadata.put("annotations", PlainData.mapping(PlainData.at(secret, "metadata", "annotations")));
                Map<String, @Nullable Object> element = new LinkedHashMap<>();
                element.put("name", data(secret, "name"));
                element.put("nameNormalized", normalized(data(secret, "name")));
                element.put("server", data(secret, "server"));
                element.put("project", data(secret, "project"));
                element.put("metadata", metadata);
                elements.add(element);
            }
        }
        return elements;
    }

    private static String data(Map<String, @Nullable Object> secret, String key) {
        String plain = PlainData.text(PlainData.at(secret, "stringData", key));
        return plain.isEmpty()
                ? new String(
                        Base64.getDecoder().decode(PlainData.text(PlainData.at(secret, "data", key))),
                        StandardCharsets.UTF_8)
                : plain;
    }

    /** As Argo CD does: lower case, and hyphens for what a DNS name cannot have. */
    private static String normalized(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^-a-z0-9.]", "-").replaceAll("^[-.]+|[-.]+$", "");
    }

    private List<Map<String, @Nullable Object>> matrix(List<@Nullable Object> generators) {
        if (generators.size() != 2) {
            throw new HelmException("a matrix has two generators, and this has " + generators.size());
        }
        List<Map<String, @Nullable Object>> firsts = one(PlainData.mapping(generators.get(0)));
        List<@Nullable Object> seconds = SetTexts.of(generators.get(1)).filled(firsts, templates);
        List<Map<String, @Nullable Object>> elements = new ArrayList<>();
        for (int i = 0; i < firsts.size(); i++) {
            for (Map<String, @Nullable Object> second : one(PlainData.mapping(seconds.get(i)))) {
                Map<String, @Nullable Object> both = new LinkedHashMap<>(firsts.get(i));
                both.putAll(second);
                elements.add(both);
            }
        }
        return elements;
    }
}
