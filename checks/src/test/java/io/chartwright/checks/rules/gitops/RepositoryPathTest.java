package io.chartwright.checks.rules.gitops;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.core.tree.FileTree;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RepositoryPathTest {

    @Test
    void dotsAreFollowedAndNeverOutOfTheRepository() {
        assertThat(RepositoryPath.resolve("helm/charts/shop", "../../values.yaml"))
                .hasValue("helm/values.yaml");
        assertThat(RepositoryPath.resolve("helm", "./a//b.yaml")).hasValue("helm/a/b.yaml");
        assertThat(RepositoryPath.resolve("helm", "../../b.yaml")).isEmpty();
    }

    @Test
    void foldersAreWholeParts() {
        FileTree tree = FileTree.of(Map.of("helm/charts/shop/Chart.yaml", ""));
        assertThat(RepositoryPath.hasFolder(tree, "helm/charts")).isTrue();
        assertThat(RepositoryPath.hasFolder(tree, "helm/chart")).isFalse();
        assertThat(RepositoryPath.hasFolder(tree, "")).isTrue();
    }

    @Test
    void addressesOfOneRepositoryAreTheSame() {
        assertThat(RepositoryPath.sameRepository(
                        "https://git.example.com/Acme/platform.git", "https://git.example.com/acme/platform/"))
                .isTrue();
        assertThat(RepositoryPath.sameRepository("https://git.example.com/a", "https://git.example.com/b"))
                .isFalse();
    }

    @Test
    void passwordsInAddressesAreNotShown() {
        assertThat(RepositoryPath.shown("https://shop:tiger@git.example.com/acme/platform.git"))
                .isEqualTo("https://git.example.com/acme/platform.git");
        assertThat(RepositoryPath.shown("https://git.example.com/acme/x@y"))
                .isEqualTo("https://git.example.com/acme/x@y");
        assertThat(RepositoryPath.shown("git@git.example.com:acme/x.git")).isEqualTo("git@git.example.com:acme/x.git");
    }
}
