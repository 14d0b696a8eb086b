package io.chartwright.workflow.git;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * What JGit is to know of the machine: nothing. By itself it runs {@code git} to find the settings of the machine, and where
 * it does not find there how fine the clock of a file system is, it writes files into the repository to measure it, and
 * what it measured into the user's settings. A reader of commits needs none of that.
 */
final class Unmeasured extends SystemReader.Delegate {
    private static final String SECTION = "filesystem";

    /** As coarse as the clock of any file system is. */
    private static final long SECONDS = 2;

    private Unmeasured(SystemReader machine) {
        super(machine);
    }

    /** Makes it so, for the whole of this JGit: it asks a static for its surroundings. */
    static synchronized void install() {
        if (!(SystemReader.getInstance() instanceof Unmeasured)) {
            SystemReader.setInstance(new Unmeasured(SystemReader.getInstance()));
        }
    }

    @Override
    public FileBasedConfig openUserConfig(@Nullable Config parent, FS fs) {
        return new Nothing(parent, fs);
    }

    @Override
    public FileBasedConfig openSystemConfig(@Nullable Config parent, FS fs) {
        return new Nothing(parent, fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(@Nullable Config parent, FS fs) {
        return new Nothing(parent, fs);
    }

    /** Settings without a file. */
    private static final class Nothing extends FileBasedConfig {

        @SuppressWarnings("NullAway") // JGit takes null for a file that is not there, as its own readers do.
        Nothing(@Nullable Config parent, FS fs) {
            super(parent, null, fs);
        }

        @Override
        public void load() {}

        @Override
        public void save() throws IOException {
            throw new IOException("these settings are not to be changed");
        }

        @Override
        public boolean isOutdated() {
            return false;
        }

        @Override
        public long getTimeUnit(
                String section, @Nullable String subsection, String name, long defaultValue, TimeUnit wantUnit) {
            return section.equals(SECTION)
                    ? wantUnit.convert(SECONDS, TimeUnit.SECONDS)
                    : super.getTimeUnit(section, subsection, name, defaultValue, wantUnit);
        }
    }
}
