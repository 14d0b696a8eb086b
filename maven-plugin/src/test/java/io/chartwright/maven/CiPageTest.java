package io.chartwright.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page on CI tells people to paste; the project {@code ci-snippets} runs it. */
class CiPageTest {
    private static final Path DOCS = Path.of(System.getProperty("chartwright.root"), "src/docs");
    private static final Pattern CALL = Pattern.compile("(?:mvn|mvnw)\\b[^\\n]* chartwright:([a-z-]+)([^\\n`]*)");
    private static final Pattern PROPERTY = Pattern.compile("-D(chartwright\\.\\w+)");

    @ParameterizedTest
    @ValueSource(strings = {"github.yml", "gitlab-ci.yml", "pre-commit", "pre-commit-config.yaml", "gitattributes"})
    void itShowsTheFilesThatAreTested(String snippet) throws IOException {
        assertThat(page()).contains("\n" + Files.readString(DOCS.resolve("ci").resolve(snippet)) + "```\n");
    }

    @Test
    void itCallsGoalsThatThereAreWithParametersThatTheyTake() throws IOException {
        SortedMap<String, SortedSet<String>> goals = Goals.properties();

        assertThat(CALL.matcher(page()).results()).hasSizeGreaterThan(5).allSatisfy(call -> {
            assertThat(goals).containsKey(call.group(1));
            assertThat(PROPERTY.matcher(call.group(2)).results().map((MatchResult found) -> found.group(1)))
                    .isSubsetOf(goals.get(call.group(1)));
        });
    }

    private static String page() throws IOException {
        return Files.readString(DOCS.resolve("ci.md"));
    }
}
