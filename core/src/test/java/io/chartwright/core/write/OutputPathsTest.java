package io.chartwright.core.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.core.problem.Problem;
import io.chartwright.core.tree.FileTree;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputPathsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "con",
                "a/NUL",
                "a/aux.yaml",
                "com1/x",
                "lpt9.tar.gz",
                "a./b",
                "a/b.",
                ".chartwright-run",
                ".chartwright-run/0",
                ".Chartwright-RUN/x",
                "a/.git/x"
            })
    void refusesWhatNotEverySystemCanHave(String path) {
        assertThat(problems(path)).containsExactly("unsafe-path " + path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"console", "aux-values.yaml", "com10", "com", "a.nul", "..a", ".gitignore", "chartwright-run"})
    void takesWhatOnlyLooksLikeIt(String path) {
        assertThat(problems(path)).isEmpty();
    }

    @Test
    void findsFilesAndFoldersThatDifferInCaseAlone() {
        assertThat(problems("A/x", "a/y")).containsExactly("path-conflict a/y");
        assertThat(problems("b/C/d/x", "b/c/d/x")).containsExactly("path-conflict b/c/d/x");
        assertThat(problems("D", "d")).containsExactly("path-conflict d");
        assertThat(problems("E", "e/f")).containsExactly("path-conflict e/f");
        assertThat(problems("I/x", "i/y")).containsExactly("path-conflict i/y");
        assertThat(problems("a/x", "b/X", "c/a/x")).isEmpty();
    }

    private static List<String> problems(String... paths) {
        FileTree.Builder tree = FileTree.builder();
        for (String path : paths) {
            tree.add(path, "");
        }
        List<Problem> problems = new ArrayList<>();
        OutputPaths.check(tree.build(), problems);
        return problems.stream()
                .map(problem -> problem.code() + " " + problem.location())
                .toList();
    }
}
