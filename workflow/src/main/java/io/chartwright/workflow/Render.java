package io.chartwright.workflow;

import io.chartwright.Chartwright;
import io.chartwright.ReleaseText;
import io.chartwright.core.problem.Location;
import io.chartwright.core.problem.Problem;
import io.chartwright.core.problem.ProblemsException;
import io.chartwright.core.problem.Suggestions;
import io.chartwright.model.Environment;
import io.chartwright.model.Platform;
import io.chartwright.model.UmbrellaChart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Shows what the real Helm renders of a platform: the manifests that reach a cluster.
 *
 * @param source the platform
 * @param environment of which environment; all where absent
 * @param chart of which umbrella chart; all where absent
 * @param renderedDirectory the folder that gets a file {@code <environment>/<chart>.yaml} for each; where absent, the manifests
 *     are the answer
 */
public record Render(
        PlatformSource source, Optional<String> environment, Optional<String> chart, Optional<Path> renderedDirectory) {

    /**
     * Renders.
     *
     * @throws TaskFailure if something is wrong, and was told; then nothing was written
     * @throws IOException if a file cannot be written
     */
    public void run(Door door) throws IOException {
        Voice voice = door.voice();
        List<ReleaseText> releases;
        try {
            releases = releases();
        } catch (ProblemsException e) {
            throw new Telling(voice).failure(e, source);
        }
        for (ReleaseText release : releases) {
            release.missing()
                    .forEach(dependency -> voice.warn(release.environment() + "/" + release.chart() + ": " + dependency
                            + " is fetched later and was not rendered"));
        }
        if (renderedDirectory.isPresent()) {
            write(releases, renderedDirectory.get(), door);
        } else {
            releases.forEach(release -> voice.answer(release.text()));
        }
    }

    private List<ReleaseText> releases() {
        Platform platform = source.platform();
        List<Problem> problems = new ArrayList<>();
        environment
                .flatMap(name -> unknown(
                        "environment",
                        name,
                        platform.environments().stream().map(Environment::name).toList()))
                .ifPresent(problems::add);
        chart.flatMap(name -> unknown(
                        "chart",
                        name,
                        platform.charts().stream().map(UmbrellaChart::name).toList()))
                .ifPresent(problems::add);
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        return Chartwright.manifests(
                platform,
                each -> environment.isEmpty() || environment.get().equals(each.name()),
                each -> chart.isEmpty() || chart.get().equals(each.name()));
    }

    private Optional<Problem> unknown(String what, String name, List<String> known) {
        if (known.contains(name)) {
            return Optional.empty();
        }
        String hint = Suggestions.nearest(name, known)
                .map(near -> "did you mean '" + near + "'?")
                .orElse("there is " + String.join(", ", known));
        return Optional.of(Problem.error(
                "unknown-" + what, Location.of(source.name()), "there is no " + what + " '" + name + "'", hint));
    }

    private static void write(List<ReleaseText> releases, Path folder, Door door) throws IOException {
        for (ReleaseText release : releases) {
            Path file = folder.resolve(release.environment()).resolve(release.chart() + ".yaml");
            Files.createDirectories(file.getParent());
            Files.writeString(file, release.text());
            door.voice().info("  rendered  " + door.words().path(file));
        }
    }
}
