package io.chartwright.core.platform;

import io.chartwright.core.bind.Place;
import io.chartwright.core.problem.Location;
import io.chartwright.core.problem.ProblemsException;
import io.chartwright.core.yaml.YamlReader;
import java.util.Optional;

/**
 * Finds where a platform says something, so that findings in what is generated point at what users can change. Reads the
 * text of {@code platform.yaml} once more, and so is made only when there is something to tell. It is never wrong by
 * being too exact: where a setting is left to the product, the component, subchart or chart is pointed at.
 */
public final class PlatformPlaces {
    private final String file;
    private final Optional<Place> document;

    private PlatformPlaces(String file, Optional<Place> document) {
        this.file = file;
        this.document = document;
    }

    /**
     * The places of a file.
     *
     * @param fileName what locations call the file
     * @param content its content; if nothing can be read in it, all that is told is the file
     */
    public static PlatformPlaces ofFile(String fileName, byte[] content) {
        try {
            return new PlatformPlaces(fileName, Optional.of(Place.root(fileName, YamlReader.read(fileName, content))));
        } catch (ProblemsException e) {
            return new PlatformPlaces(fileName, Optional.empty());
        }
    }

    /** The places of a platform that was made in Java: model paths. */
    public static PlatformPlaces ofModel() {
        return new PlatformPlaces("", Optional.empty());
    }

    /** Where the platform decides something, as near to it as what is written there goes: file, line and column of a key. */
    public Location locate(PlatformPlace wanted) {
        return file.isEmpty()
                ? Location.inModel(ModelPaths.of(wanted))
                : at(document.map(root -> PlatformSearch.nearest(root, wanted)));
    }

    /** Where a model path such as {@code checks.suppressions.0} leads, or as far as it goes. */
    public Location locate(String modelPath) {
        return file.isEmpty()
                ? Location.inModel(modelPath)
                : at(document.map(root -> root.follow(modelPath).place()));
    }

    private Location at(Optional<Place> place) {
        return place.filter(found -> found.parent().isPresent())
                .map(found -> found.keyMark().in(file))
                .orElseGet(() -> Location.of(file));
    }
}
