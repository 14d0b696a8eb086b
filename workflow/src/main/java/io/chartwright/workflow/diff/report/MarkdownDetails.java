package io.chartwright.workflow.diff.report;

import io.chartwright.checks.report.Counted;
import io.chartwright.workflow.diff.ChangeKind;
import io.chartwright.workflow.diff.EnvironmentDiff;
import io.chartwright.workflow.diff.PlatformDiff;
import io.chartwright.workflow.diff.ReleaseDiff;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What changed, object by object: as much of it as there is room for. What hurts least is left out first. Charts that change
 * alike in several environments share a section.
 */
final class MarkdownDetails {
    private final List<MarkdownSection> sections;

    MarkdownDetails(PlatformDiff diff) {
        Map<MarkdownSection, Set<String>> environments = new LinkedHashMap<>();
        for (EnvironmentDiff environment : diff.environments()) {
            for (ReleaseDiff release : environment.releases()) {
                environments
                        .computeIfAbsent(section(environment, release), unused -> new LinkedHashSet<>())
                        .add(environment.environment());
            }
        }
        sections = new ArrayList<>();
        environments.forEach((section, names) -> sections.add(new MarkdownSection(
                "<b>" + Names.joined(names, Markdown::htmlCode) + "</b> " + section.title(),
                section.counts(),
                section.rank(),
                section.objects(),
                section.versions())));
        if (!diff.argoCd().isEmpty()) {
            sections.add(
                    MarkdownSection.of("<b>Argo CD</b>", Tally.of(diff.argoCd()).objects(), 0, diff.argoCd()));
        }
    }

    private static MarkdownSection section(EnvironmentDiff environment, ReleaseDiff release) {
        String news = release.kind() == ChangeKind.CHANGED ? "" : "chart " + ChangeWord.of(release.kind());
        Tally tally = Tally.of(release);
        String counts = Stream.of(news, tally.objects(), MarkdownHazards.counts(tally))
                .filter(part -> !part.isEmpty())
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
        return MarkdownSection.of(
                Markdown.htmlCode(Shortened.of(release.chart(), Names.LONGEST)),
                counts,
                Severest.rank(environment.hazards()),
                release.objects());
    }

    /** Sections of no more than some size, and what is to be said about what they leave out. */
    String written(int room, String whole) {
        Set<MarkdownObject> chosen = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<MarkdownSection> opened = Collections.newSetFromMap(new IdentityHashMap<>());
        int taken = 0;
        for (Candidate candidate : candidates()) {
            int size = candidate.object().size()
                    + (opened.contains(candidate.section())
                            ? 0
                            : candidate.section().size());
            if (taken + size <= room) {
                taken += size;
                chosen.add(candidate.object());
                opened.add(candidate.section());
            }
        }
        StringBuilder out = new StringBuilder();
        for (MarkdownSection section : sections) {
            if (opened.contains(section) || section.objects().isEmpty() && taken + section.size() <= room) {
                taken += opened.contains(section) ? 0 : section.size();
                out.append(section.written(chosen::contains));
            }
        }
        int all =
                sections.stream().mapToInt(section -> section.objects().size()).sum();
        return out + leftOut(all - chosen.size(), whole);
    }

    private List<Candidate> candidates() {
        return sections.stream()
                .flatMap(section -> section.objects().stream().map(object -> new Candidate(section, object)))
                .sorted(Comparator.<Candidate>comparingInt(
                                candidate -> candidate.object().rank())
                        .thenComparingInt(candidate -> candidate.section().rank()))
                .toList();
    }

    private static String leftOut(int objects, String whole) {
        return objects == 0
                ? ""
                : "\n**Left out, because comments have a limit: details of " + Counted.of(objects, "object") + ".** "
                        + Markdown.code(Shortened.of(whole, 500)) + " tells all of it.\n";
    }

    private record Candidate(MarkdownSection section, MarkdownObject object) {}
}
