package io.chartwright.render.proof;

import io.chartwright.checks.rule.Place;
import io.chartwright.core.platform.PlatformPlace;
import io.chartwright.core.platform.PlatformPlaces;
import io.chartwright.core.problem.Location;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tells where a platform decides what stands at a place of the generated tree. May be used by several threads at once. */
public final class Whereabouts implements Function<Place, Optional<Location>> {
    /** The settings that make an object, by its kind. */
    private static final Map<String, String> BY_KIND = Map.of(
            "PodDisruptionBudget", "disruption",
            "HorizontalPodAutoscaler", "autoscaling",
            "ScaledObject", "keda",
            "Ingress", "ingress");

    private final Supplier<PlatformPlaces> source;
    private @Nullable PlatformPlaces places;

    /** @param source makes the places; asked once, and only when there is something to look for */
    public Whereabouts(Supplier<PlatformPlaces> source) {
        this.source = source;
    }

    @Override
    public Optional<Location> apply(Place place) {
        if (place.chart().isEmpty() && place.environments().isEmpty()) {
            return place.field().startsWith("checks.") ? Optional.of(places().locate(place.field())) : Optional.empty();
        }
        return Optional.of(places().locate(new PlatformPlace(
                place.environments(), place.chart(), place.subchart(), place.component(), setting(place))));
    }

    private synchronized PlatformPlaces places() {
        PlatformPlaces known = places;
        if (known == null) {
            known = source.get();
            places = known;
        }
        return known;
    }

    private static String setting(Place place) {
        int slash = place.object().indexOf('/');
        String kind = slash < 0 ? "" : place.object().substring(0, slash);
        String field = place.field();
        if (BY_KIND.containsKey(kind)) {
            return BY_KIND.get(kind);
        }
        if (field.endsWith(".image")) {
            return "image";
        }
        if (field.contains(".resources")) {
            return "resources";
        }
        return field.equals("spec.replicas") ? "replicas" : "";
    }
}
