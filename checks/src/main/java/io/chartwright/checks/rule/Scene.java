package io.chartwright.checks.rule;

import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.objects.Surroundings;
import io.chartwright.core.tree.FileTree;
import io.chartwright.model.Platform;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * All that checks look at. What several of them want to know of it is found out once, whoever asks first. May be used by
 * several threads at once.
 */
public final class Scene {
    private static final View<Map<String, Surroundings>> AROUND = Environments::of;

    private final Optional<Platform> platform;
    private final FileTree tree;
    private final List<Release> releases;
    private final List<KubeObject> manifests;
    private final Map<View<?>, Once<?>> views = new ConcurrentHashMap<>();

    /**
     * A scene.
     *
     * @param platform what the user said; empty for charts that were not generated
     * @param tree the files, by paths that findings name
     * @param releases what Helm rendered of each chart for each environment, in the order of the platform
     * @param manifests the objects of the tree that are no part of a chart: Argo CD's Applications and such
     */
    public Scene(
            Optional<Platform> platform,
            FileTree tree,
            Collection<Release> releases,
            Collection<KubeObject> manifests) {
        this.platform = platform;
        this.tree = tree;
        this.releases = Beside.attached(platform, releases, manifests);
        this.manifests = List.copyOf(manifests);
    }

    /**
     * What follows from a scene. Views are told apart by identity, so each is a constant; one may use others, but not in a
     * circle.
     *
     * @param <T> what it yields: immutable, for it is shared
     */
    public interface View<T> {
        /** Finds it out. */
        T of(Scene scene);
    }

    /** What the user said; empty for charts that were not generated. */
    public Optional<Platform> platform() {
        return platform;
    }

    /** The files, by paths that findings name. */
    public FileTree tree() {
        return tree;
    }

    /** What Helm rendered of each chart for each environment, in the order of the platform. */
    public List<Release> releases() {
        return releases;
    }

    /** The objects of the tree that are no part of a chart: Argo CD's Applications and such. */
    public List<KubeObject> manifests() {
        return manifests;
    }

    /** What runs beside a release, itself included: all that was rendered for its environment. */
    public List<Release> beside(Release release) {
        return releases.stream()
                .filter(other -> other.environment().equals(release.environment()))
                .toList();
    }

    /** All that stands in the environment of one of the scene's releases. */
    public Surroundings around(Release release) {
        Surroundings around = view(AROUND).get(release.environment());
        if (around == null) {
            throw new IllegalArgumentException("no release of this scene is for '" + release.environment() + "'");
        }
        return around;
    }

    /** What a view yields of this scene, the same object each time. */
    public <T> T view(View<T> view) {
        @SuppressWarnings("unchecked") // Nobody else adds to the map, and what a view yields is of its own type.
        Once<T> once = (Once<T>) views.computeIfAbsent(view, unseen -> new Once<>(view));
        return once.of(this);
    }

    /** Has a lock of its own, so that views may use each other. */
    private static final class Once<T> {
        private final View<T> view;
        private @Nullable T seen;

        Once(View<T> view) {
            this.view = view;
        }

        synchronized T of(Scene scene) {
            T known = seen;
            if (known == null) {
                known = view.of(scene);
                seen = known;
            }
            return known;
        }
    }
}
