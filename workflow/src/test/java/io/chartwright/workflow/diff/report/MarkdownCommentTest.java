package io.chartwright.workflow.diff.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.workflow.diff.ChangeKind;
import io.chartwright.workflow.diff.EnvironmentDiff;
import io.chartwright.workflow.diff.Hazard.Level;
import io.chartwright.workflow.diff.ObjectDiff;
import io.chartwright.workflow.diff.PlatformDiff;
import io.chartwright.workflow.diff.ReleaseDiff;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MarkdownCommentTest {

    @Test
    void startsWithAMarkThatIsTheSameForAllDiffsOfAPlatform() {
        assertThat(markdown(Samples.rich())).startsWith("<!-- chartwright-diff: 254carbon -->\n");
        assertThat(markdown(Samples.unchanged())).startsWith(MarkdownComment.marker("254carbon") + "\n");
    }

    @Test
    void aPlatformsNameCannotEndTheMark() {
        assertThat(MarkdownComment.marker("a-->b--")).isEqualTo("<!-- chartwright-diff: a_-_b__ -->");
    }

    @Test
    void environmentsThatChangeAlikeShareASection() {
        assertThat(markdown(Samples.rich()))
                .contains("<b><code>dev</code>, <code>staging</code></b> <code>data-platform</code>: 3 changed");
    }

    @Test
    void whatIsTheSameInSeveralEnvironmentsHurtsOnce() {
        assertThat(markdown(Samples.rich())).containsOnlyOnce("the pods of Deployment/superset restart");
    }

    @Test
    void detailsOfWhatHurtsLeastAreLeftOutFirst() {
        ObjectDiff[] objects = IntStream.range(0, 3_000)
                .mapToObj(i -> Samples.changed(
                        Samples.id("apps", "Deployment", "web-" + i),
                        i == 2_999 ? List.of(Samples.hazard("immutable-field", Level.DANGER, "no", "")) : List.of(),
                        Samples.field("spec.template.spec.containers[web].image", "web:" + i, "web:" + (i + 1))))
                .toArray(ObjectDiff[]::new);
        PlatformDiff diff = Samples.platform(
                List.of(Samples.environment("prod", Samples.release("main", objects))), List.of("the end"));

        String markdown = markdown(diff);
        SoundMarkdown.check(markdown);
        assertThat(Markdown.size(markdown)).isGreaterThan(MarkdownComment.LIMIT - 1_000);
        assertThat(markdown)
                .contains("`Deployment/web-2999` · 🔴 `immutable-field`", "`Deployment/web-0`", "**Note:** the end")
                .doesNotContain("`Deployment/web-2998`")
                .containsPattern("details of 2\\d\\d\\d objects\\.\\*\\* `mvn chartwright:diff ")
                .containsPattern("\\*2\\d\\d\\d objects left out here\\*");
    }

    @Test
    void aLongListOfWhatHurtsIsCutWithACount() {
        ObjectDiff[] objects = IntStream.range(0, 5_000)
                .mapToObj(i -> new ObjectDiff(
                        ChangeKind.REMOVED,
                        Samples.id("", "PersistentVolumeClaim", "claim-" + i),
                        List.of(),
                        List.of(Samples.hazard(
                                "claim-removed",
                                i == 4_000 ? Level.DANGER : i % 2 == 0 ? Level.WARNING : Level.NOTE,
                                "number " + i + " goes",
                                "keep it"))))
                .toArray(ObjectDiff[]::new);

        String markdown = markdown(
                Samples.platform(List.of(Samples.environment("prod", Samples.release("main", objects))), List.of()));
        SoundMarkdown.check(markdown);
        assertThat(markdown)
                .containsPattern("(?m)^- and 2\\d\\d\\d more warnings, 2500 more notes$")
                .contains("1 danger", "number 4000 goes", "| **prod** |")
                .doesNotContain("number 1 goes");
    }

    @Test
    void ofManyEnvironmentsThoseThatChangeAreListedFirst() {
        List<EnvironmentDiff> environments = IntStream.range(0, 2_000)
                .mapToObj(i -> i == 1_999
                        ? Samples.environment(
                                "env-" + i, new ReleaseDiff(ChangeKind.ADDED, "main", List.of(), List.of()))
                        : Samples.same("env-" + i))
                .toList();

        String markdown = markdown(Samples.platform(environments, List.of()));
        SoundMarkdown.check(markdown);
        assertThat(markdown)
                .contains("| **env-1999** | main |")
                .containsPattern("(?m)^and 1\\d\\d\\d more environments, without a change$");
    }

    @Test
    void aRichDiffIsSound() {
        SoundMarkdown.check(markdown(Samples.rich()));
        SoundMarkdown.check(markdown(Samples.unchanged()));
        SoundMarkdown.check(markdown(Samples.oneField()));
    }

    private static String markdown(PlatformDiff diff) {
        return DiffFormat.MARKDOWN.write(diff, Samples.COMMAND);
    }
}
