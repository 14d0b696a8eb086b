package io.chartwright.workflow;

import io.chartwright.Chartwright;
import io.chartwright.Generation;
import io.chartwright.Validation;
import io.chartwright.core.problem.ProblemsException;
import io.chartwright.model.Platform;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where a platform comes from. Stays open until its tree is made: a model may call back classes of the project. */
public interface PlatformSource extends Closeable {

    /** What users call it: a file as seen from where they stand, or a class. */
    String name();

    /** The file that it is read from; empty where it is none, such as a class. */
    default Optional<Path> file() {
        return Optional.empty();
    }

    /** @throws ProblemsException with everything that is wrong with it */
    Platform platform();

    /**
     * Like {@link #platform()}, for who wants to know when to read it again.
     *
     * @param asked hears of each file and folder that the platform is read from, also of those that are not there, and if
     *     something is wrong; of the most important first
     * @throws ProblemsException with everything that is wrong with it
     */
    default Platform platform(Consumer<Path> asked) {
        return platform();
    }

    /**
     * Proves a platform that was read from here.
     *
     * @throws ProblemsException with everything that is wrong with what would be generated
     */
    default Generation generate(Platform platform) {
        return Chartwright.generate(platform);
    }

    /** @throws ProblemsException with everything that is wrong with the platform itself */
    default Validation validate() {
        return Chartwright.validate(platform());
    }

    /** The text of a file as problems name it, to show the line at fault; null where there is none. */
    default @Nullable String text(String file) {
        return null;
    }

    @Override
    default void close() throws IOException {}
}
