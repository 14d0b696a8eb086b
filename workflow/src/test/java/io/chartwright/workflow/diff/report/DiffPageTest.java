package io.chartwright.workflow.diff.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page on diffs names every hazard, with the levels that it may have. */
class DiffPageTest {
    private static final Path ROOT = Path.of(System.getProperty("chartwright.root", "."));
    private static final Path SOURCES =
            ROOT.resolve(Path.of("workflow", "src", "main", "java", "io", "chartwright", "workflow", "diff"));
    private static final Pattern CONSTANT = Pattern.compile("String CODE = \"([a-z-]+)\"");
    private static final Pattern HAZARD = Pattern.compile(
            "(?:ObjectHazard\\.(danger|warning|note)\\(|new Hazard\\()\\s*(?:\"([a-z-]+)\"|CODE),(?:\\s*Hazard\\.Level\\.([A-Z]+))?");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `([a-z-]+)` \\| ((?:danger|warning|note|, )+) \\| .+ \\|$");

    @Test
    void namesEveryHazardAndNoOther() throws IOException {
        assertThat(onThePage()).isEqualTo(inTheCode()).hasSizeGreaterThan(20);
    }

    @Test
    void namesTheFilesThatAreWritten() throws IOException {
        assertThat(page())
                .contains(Arrays.stream(DiffFormat.values())
                        .map(DiffFormat::fileName)
                        .toList())
                .contains(Arrays.stream(DiffFormat.values())
                        .map(format -> "`" + format.word() + "`")
                        .toList())
                .contains(MarkdownComment.marker("<platform>").replace("_platform_", "<platform>"))
                .contains("65,000");
    }

    private static Map<String, String> onThePage() throws IOException {
        Map<String, String> rows = new TreeMap<>();
        ROW.matcher(page()).results().forEach(row -> rows.put(row.group(1), row.group(2)));
        return rows;
    }

    private static Map<String, String> inTheCode() throws IOException {
        Map<String, TreeSet<String>> levels = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                String constant = CONSTANT.matcher(source)
                        .results()
                        .map(match -> match.group(1))
                        .findFirst()
                        .orElse("");
                HAZARD.matcher(source).results().forEach(match -> {
                    String code = match.group(2) == null ? constant : match.group(2);
                    String level =
                            match.group(1) == null ? match.group(3).toLowerCase(java.util.Locale.ROOT) : match.group(1);
                    levels.computeIfAbsent(code, unused -> new TreeSet<>()).add(level);
                });
            }
        }
        Map<String, String> joined = new TreeMap<>();
        levels.forEach((code, all) -> joined.put(
                code,
                String.join(
                        ", ",
                        Stream.of("danger", "warning", "note")
                                .filter(all::contains)
                                .toList())));
        return joined;
    }

    private static String page() throws IOException {
        return Files.readString(ROOT.resolve(Path.of("src", "docs", "diff.md"))).replace("\r\n", "\n");
    }
}
