package io.chartwright.render.proof;

import io.chartwright.checks.Origin;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.Finding;
import io.chartwright.checks.rule.Place;
import io.chartwright.core.platform.PlatformPlaces;
import io.chartwright.core.problem.Location;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tells where a platform decides what was found in the generated tree. May be used by several threads at once. */
public final class Whereabouts implements Function<Finding, Optional<Location>> {
    private final Supplier<PlatformPlaces> source;
    private @Nullable PlatformPlaces places;

    /** @param source makes the places; asked once, and only when there is something to look for */
    public Whereabouts(Supplier<PlatformPlaces> source) {
        this.source = source;
    }

    @Override
    public Optional<Location> apply(Finding finding) {
        Place place = finding.place();
        boolean ofPlatform = !place.chart().isEmpty()
                || !place.environments().isEmpty()
                || finding.rule().family() == Family.SETTINGS;
        return ofPlatform ? Optional.of(Origin.of(finding, places())) : Optional.empty();
    }

    private synchronized PlatformPlaces places() {
        PlatformPlaces known = places;
        if (known == null) {
            known = source.get();
            places = known;
        }
        return known;
    }
}
