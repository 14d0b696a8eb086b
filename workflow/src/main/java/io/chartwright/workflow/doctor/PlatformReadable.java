package io.chartwright.workflow.doctor;

import io.chartwright.core.problem.Problem;
import io.chartwright.model.Environment;
import io.chartwright.model.Platform;
import io.chartwright.workflow.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Whether there is a platform, and whether it makes sense. */
final class PlatformReadable implements Examination {
    private final Optional<Supplier<ReadPlatform>> read;
    private final Words words;

    PlatformReadable(Optional<Supplier<ReadPlatform>> read, Words words) {
        this.read = read;
        this.words = words;
    }

    @Override
    public String subject() {
        return "platform";
    }

    @Override
    public List<Answer> examine() {
        return List.of(read.map(platform -> examine(platform.get()))
                .orElseGet(() -> Answer.note(
                        "there is no platform.yaml here, so that there is nothing to generate",
                        "write one, or name it with " + words.option("platform", "<file>"))));
    }

    private Answer examine(ReadPlatform read) {
        return read.platform()
                .map(platform -> Answer.ok(told(read.name(), platform)))
                .orElseGet(() -> {
                    Problem first = read.problems().get(0);
                    int others = read.problems().size() - 1;
                    return Answer.problem(
                            first.location() + ": " + first.message()
                                    + (others == 0 ? "" : "; and " + Counted.of(others, "other problem")),
                            others == 0 ? first.hint() : words.again("validate") + " tells all of them");
                });
    }

    private static String told(String name, Platform platform) {
        String minors = platform.environments().stream()
                .map(Environment::kubernetesVersion)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return name + ": " + platform.name() + ", "
                + Counted.of(platform.environments().size(), "environment") + " of Kubernetes " + minors + ", "
                + Counted.of(platform.charts().size(), "chart");
    }
}
