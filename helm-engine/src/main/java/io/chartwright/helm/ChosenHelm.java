package io.chartwright.helm;

import io.chartwright.core.helm.HelmEngine;
import io.chartwright.core.helm.HelmFinding;
import io.chartwright.core.helm.HelmRelease;
import io.chartwright.core.helm.HelmRequest;
import io.chartwright.core.helm.HelmWay;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The Helm that works on this machine, chosen at the first call that needs one: in process where the library loads, else
 * the command {@code helm}. The system property {@code chartwright.helm} chooses otherwise: {@code in-process} or
 * {@code command} in place of {@code auto}.
 *
 * <p>Calls throw a {@link io.chartwright.core.problem.ProblemsException} if there is no Helm ({@code no-helm}) or the
 * property says something else ({@code unknown-helm}).
 */
public final class ChosenHelm implements HelmEngine {
    private final Supplier<HelmEngine> choice;
    private @Nullable HelmEngine chosen;

    /** An engine that has chosen nothing yet. */
    public ChosenHelm() {
        this(() -> HelmEngines.choose(System.getProperty(HelmEngines.CHOICE, "auto"), searchPath()));
    }

    ChosenHelm(Supplier<HelmEngine> choice) {
        this.choice = choice;
    }

    private synchronized HelmEngine helm() {
        HelmEngine helm = chosen == null ? choice.get() : chosen;
        chosen = helm;
        return helm;
    }

    private static String searchPath() {
        return System.getenv().getOrDefault("PATH", "");
    }

    @Override
    public List<HelmWay> ways() {
        return HelmEngines.ways(searchPath());
    }

    @Override
    public String description() {
        return helm().description();
    }

    @Override
    public void prepare() {
        helm().prepare();
    }

    @Override
    public String template(HelmRequest request) {
        return helm().template(request);
    }

    @Override
    public List<HelmFinding> lint(HelmRequest request) {
        return helm().lint(request);
    }

    @Override
    public HelmRelease prove(HelmRequest request) {
        return helm().prove(request);
    }
}
