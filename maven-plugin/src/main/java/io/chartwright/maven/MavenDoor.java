package io.chartwright.maven;

import io.chartwright.workflow.Door;
import io.chartwright.workflow.Voice;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;

/** Goals as a door: lines go to the build's log, and options are system properties. */
final class MavenDoor {
    private MavenDoor() {}

    static Door of(Log log) {
        return of(log, new GoalWords());
    }

    static Door of(Log log, GoalWords words) {
        return new Door(new LogVoice(log), words);
    }

    private record LogVoice(Log log) implements Voice {

        @Override
        public void info(String line) {
            log.info(line);
        }

        @Override
        public void warn(String line) {
            log.warn(line);
        }

        @Override
        public void error(String line) {
            log.error(line);
        }

        @Override
        public void details(@Nullable Throwable failure) {
            log.debug(failure);
        }
    }
}
