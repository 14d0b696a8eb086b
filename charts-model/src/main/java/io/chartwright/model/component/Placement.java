package io.chartwright.model.component;

import io.chartwright.model.Faults;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * On which nodes pods may stand.
 *
 * @param nodeSelector labels that a node must have
 * @param tolerations taints that do not keep pods away
 * @param spread how pods are kept apart; the catalog's choice where absent
 * @param exclusive whether two pods of the component must not share a node (required anti-affinity)
 */
public record Placement(
        SortedMap<String, String> nodeSelector,
        List<Toleration> tolerations,
        Optional<Spread> spread,
        boolean exclusive) {

    /** @throws io.chartwright.model.InvalidModelException if a node label is malformed */
    public Placement {
        nodeSelector = Collections.unmodifiableSortedMap(new TreeMap<>(nodeSelector));
        tolerations = List.copyOf(tolerations);
        Faults faults = new Faults();
        nodeSelector.forEach((key, value) -> {
            faults.labelKey("nodeSelector." + key, key);
            faults.labelValue("nodeSelector." + key, value);
        });
        faults.throwIfAny();
    }

    /** Anywhere, as the catalog sees fit. */
    public static Placement anywhere() {
        return builder().build();
    }

    /** This placement, with what it leaves open taken from another. */
    public Placement over(Placement base) {
        SortedMap<String, String> labels = new TreeMap<>(base.nodeSelector);
        labels.putAll(nodeSelector);
        return new Placement(
                labels,
                tolerations.isEmpty() ? base.tolerations : tolerations,
                spread.or(() -> base.spread),
                exclusive || base.exclusive);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.nodeSelector = nodeSelector;
        copy.tolerations = tolerations;
        copy.spread = spread;
        copy.exclusive = exclusive;
        return copy;
    }

    /** Builds a placement; see the record for the meaning of each word. */
    public static final class Builder {
        private SortedMap<String, String> nodeSelector = Collections.emptySortedMap();
        private List<Toleration> tolerations = List.of();
        private Optional<Spread> spread = Optional.empty();
        private boolean exclusive;

        private Builder() {}

        public Builder nodeSelector(SortedMap<String, String> labels) {
            this.nodeSelector = labels;
            return this;
        }

        public Builder tolerations(List<Toleration> tolerations) {
            this.tolerations = tolerations;
            return this;
        }

        public Builder spread(Spread spread) {
            this.spread = Optional.of(spread);
            return this;
        }

        public Builder exclusive(boolean exclusive) {
            this.exclusive = exclusive;
            return this;
        }

        public Placement build() {
            return new Placement(nodeSelector, tolerations, spread, exclusive);
        }
    }
}
