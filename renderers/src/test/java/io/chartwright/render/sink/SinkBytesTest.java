package io.chartwright.render.sink;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.core.tree.FileTree;
import io.chartwright.model.Platform;
import io.chartwright.render.PlatformRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The same model, the same bytes. */
class SinkBytesTest {
    private static final int THREADS = 4;

    private final Platform platform = SinkPlatform.platform();
    private final FileTree tree = new PlatformRenderer().render(platform);

    @Test
    void anEqualModelFilledInAnotherOrderGivesTheSame() {
        assertThat(SinkPlatform.shuffled()).isEqualTo(platform);
        assertThat(new PlatformRenderer().render(SinkPlatform.shuffled())).isEqualTo(tree);
    }

    @Test
    void aMachineInTurkeyGivesTheSame() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(new Locale("tr", "TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            assertThat(new PlatformRenderer().render(SinkPlatform.platform())).isEqualTo(tree);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void severalThreadsWithOneRendererGiveTheSame() throws Exception {
        PlatformRenderer renderer = new PlatformRenderer();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<FileTree>> trees = new ArrayList<>();
            for (int i = 0; i < 3 * THREADS; i++) {
                trees.add(threads.submit(() -> renderer.render(platform)));
            }
            for (Future<FileTree> one : trees) {
                assertThat(one.get()).isEqualTo(tree);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void filesEndWithOneLineBreakAndHaveNoBlanksAtEndsOfLines() {
        tree.forEach((path, text) -> {
            assertThat(text).as(path).endsWith("\n").doesNotEndWith("\n\n").doesNotContain("\r", "\t");
            assertThat(text.lines()).as(path).noneMatch(line -> line.endsWith(" "));
        });
    }

    @Test
    void templatesAskNothingTwiceAndNothingOfNobody() {
        tree.forEach((path, text) -> {
            if (path.contains("/templates/")) {
                assertThat(text.lines())
                        .as(path)
                        .noneMatch(line -> line.matches(".*\\{\\{- if (or|and) \\S+ }}.*"))
                        .noneMatch(line -> line.contains("<%") || line.contains("%>"));
            }
        });
    }
}
