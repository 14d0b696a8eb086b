package io.chartwright.model.gitops;

import java.util.Optional;

/**
 * How Applications are synced. Whatever is left open is decided elsewhere: an environment's word counts before an umbrella
 * chart's, and that before the standard.
 *
 * @param automated whether Argo CD syncs by itself
 */
public record Sync(Optional<Boolean> automated) {

    /** Leaves everything open. */
    public static Sync open() {
        return new Sync(Optional.empty());
    }

    /** This, with what it leaves open taken from another. */
    public Sync over(Sync base) {
        return new Sync(automated.or(base::automated));
    }
}
