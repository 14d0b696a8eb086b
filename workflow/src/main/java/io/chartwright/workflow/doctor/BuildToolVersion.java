package io.chartwright.workflow.doctor;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Whether the tool in whose build this runs is new enough. */
final class BuildToolVersion implements Examination {
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final BuildTool tool;

    BuildToolVersion(BuildTool tool) {
        this.tool = tool;
    }

    @Override
    public String subject() {
        return tool.name();
    }

    @Override
    public List<Answer> examine() {
        return List.of(
                isOlder()
                        ? Answer.problem(
                                tool.version() + ", and " + tool.least() + " is the oldest that will do",
                                "update " + tool.name() + ", or use a wrapper that does")
                        : Answer.ok(tool.version()));
    }

    /** By the numbers alone: a release candidate is taken for the release. */
    private boolean isOlder() {
        List<Long> has = numbers(tool.version());
        List<Long> needs = numbers(tool.least());
        for (int i = 0; i < Math.min(has.size(), needs.size()); i++) {
            int order = has.get(i).compareTo(needs.get(i));
            if (order != 0) {
                return order < 0;
            }
        }
        return false;
    }

    private static List<Long> numbers(String version) {
        return NUMBER.matcher(version)
                .results()
                .map(MatchResult::group)
                .filter(digits -> digits.length() < 10)
                .map(Long::valueOf)
                .limit(3)
                .toList();
    }
}
