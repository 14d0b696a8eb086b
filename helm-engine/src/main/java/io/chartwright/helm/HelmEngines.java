package io.chartwright.helm;

import io.chartwright.core.helm.HelmEngine;
import io.chartwright.core.helm.HelmException;
import io.chartwright.core.helm.HelmWay;
import io.chartwright.core.problem.Location;
import io.chartwright.core.problem.Problem;
import io.chartwright.core.problem.ProblemsException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Chooses the Helm of this machine: the library if it loads, else the command on the search path. */
final class HelmEngines {
    /** The system property by which users choose: {@code auto}, {@code in-process} or {@code command}. */
    static final String CHOICE = "chartwright.helm";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private HelmEngines() {}

    /**
     * The engine that a word asks for, loaded and tried.
     *
     * @param choice one of the words of {@link #CHOICE}
     * @param path the search path
     * @throws ProblemsException if there is no such word or no such Helm
     */
    static HelmEngine choose(String choice, String path) {
        return switch (choice) {
            case "auto" -> auto(path);
            case "in-process" -> inProcess();
            case "command" -> command(path);
            default ->
                throw problem(
                        "unknown-helm",
                        "'" + choice + "' is no way to reach Helm",
                        "set " + CHOICE + " to auto, in-process or command");
        };
    }

    /** Both ways, each tried. */
    static List<HelmWay> ways(String path) {
        return List.of(way("in process", HelmEngines::loaded), way("command", () -> found(path)));
    }

    private static HelmWay way(String name, Supplier<HelmEngine> engine) {
        try {
            return new HelmWay(name, true, engine.get().description());
        } catch (HelmException leadsNowhere) {
            return new HelmWay(name, false, String.valueOf(leadsNowhere.getMessage()));
        }
    }

    private static HelmEngine auto(String path) {
        try {
            return loaded();
        } catch (HelmException noLibrary) {
            try {
                return found(path);
            } catch (HelmException noCommand) {
                throw noHelm(
                        "neither way to reach Helm works: (1) " + noLibrary.getMessage() + "; (2) "
                                + noCommand.getMessage(),
                        "mend what is said of the library, or install Helm 3 or 4 on the PATH");
            }
        }
    }

    private static HelmEngine inProcess() {
        try {
            return loaded();
        } catch (HelmException noLibrary) {
            throw noHelm(
                    String.valueOf(noLibrary.getMessage()),
                    "mend what is said of the library, or let -D" + CHOICE + "=command take the one on the PATH");
        }
    }

    private static HelmEngine command(String path) {
        try {
            return found(path);
        } catch (HelmException noCommand) {
            throw noHelm(
                    String.valueOf(noCommand.getMessage()),
                    "install Helm 3 or 4 on the PATH, or leave -D" + CHOICE + "=command out");
        }
    }

    private static HelmEngine loaded() {
        InProcessHelm helm = new InProcessHelm();
        helm.prepare();
        return helm;
    }

    private static HelmEngine found(String path) {
        Optional<Path> executable = CommandPath.helm(path);
        return CommandHelm.of(
                executable.orElseThrow(() -> new HelmException("there is no command 'helm' on the PATH")), PATIENCE);
    }

    private static ProblemsException noHelm(String message, String hint) {
        return problem("no-helm", message, hint);
    }

    private static ProblemsException problem(String code, String message, String hint) {
        return new ProblemsException(List.of(Problem.error(code, Location.inModel(CHOICE), message, hint)));
    }
}
