package io.chartwright.checks;

import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Manifests;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.rule.Scene;
import io.chartwright.core.platform.PlatformReader;
import io.chartwright.core.tree.FileTree;
import io.chartwright.model.Platform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A minimal scene that keeps or breaks a rule, as files below {@code cases/<code>}:
 *
 * <ul>
 *   <li>{@code good.yaml} or {@code bad.yaml}: what Helm rendered of the chart {@code shop} for the environment
 *       {@code prod}; or
 *   <li>a folder {@code good} or {@code bad} with any of {@code platform.yaml}, {@code releases/<environment>/<chart>.yaml}
 *       and {@code tree/**}; what stands in {@code tree/k8s} is read as manifests, too.
 * </ul>
 */
final class RuleCase {
    private static final Path CASES = Path.of("src/test/resources/cases");

    private RuleCase() {}

    /** Which cases of a rule there are whose names start like this: {@code bad}, {@code bad-and-so-on}. */
    static List<Path> of(String code, String kind) {
        try (Stream<Path> files = Files.list(CASES.resolve(code))) {
            return files.filter(file -> file.getFileName().toString().startsWith(kind))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    static List<String> codes() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    static Scene scene(Path path) {
        if (Files.isRegularFile(path)) {
            return new Scene(
                    Optional.empty(), FileTree.of(Map.of()), List.of(release("prod", "shop", text(path))), List.of());
        }
        Optional<Platform> platform =
                Optional.of(path.resolve("platform.yaml")).filter(Files::exists).map(PlatformReader::read);
        FileTree tree = FileTree.of(files(path.resolve("tree")));
        List<Release> releases = new ArrayList<>();
        files(path.resolve("releases")).forEach((file, text) -> {
            String[] parts = file.split("/");
            releases.add(release(parts[0], parts[1].replace(".yaml", ""), text));
        });
        List<KubeObject> manifests = tree.files().entrySet().stream()
                .filter(file -> file.getKey().startsWith("k8s/"))
                .flatMap(file -> Manifests.read(file.getValue(), file.getKey(), "argocd").objects().stream())
                .toList();
        return new Scene(platform, tree, releases, manifests);
    }

    private static Release release(String environment, String chart, String text) {
        String namespace = chart + "-" + environment;
        Manifests manifests = Manifests.read(text, chart + "/templates/all.yaml", namespace);
        if (!manifests.unreadable().isEmpty()) {
            throw new IllegalArgumentException(manifests.unreadable().toString());
        }
        return Release.of(chart, chart, environment, namespace, "1.33", manifests.objects());
    }

    private static Map<String, String> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Map.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(
                            file -> folder.relativize(file).toString().replace('\\', '/'),
                            RuleCase::text,
                            (one, other) -> one,
                            TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
