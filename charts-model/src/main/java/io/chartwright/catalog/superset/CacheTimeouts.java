package io.chartwright.catalog.superset;

import io.chartwright.model.Faults;

/**
 * For how many seconds Superset remembers things. The defaults are Superset's own.
 *
 * @param metadata what it knows of its own objects
 * @param data the results of charts' queries
 * @param filterState which filters somebody has set on a dashboard
 * @param exploreFormData a chart that somebody has begun and not saved
 * @param results the results of SQL Lab
 * @param thumbnails small pictures of charts and dashboards
 */
public record CacheTimeouts(int metadata, int data, int filterState, int exploreFormData, int results, int thumbnails) {
    private static final int DAY = 86_400;

    /** @throws io.chartwright.model.InvalidModelException if one is below a second */
    public CacheTimeouts {
        Faults faults = new Faults();
        faults.range("metadata", metadata, 1, Integer.MAX_VALUE);
        faults.range("data", data, 1, Integer.MAX_VALUE);
        faults.range("filterState", filterState, 1, Integer.MAX_VALUE);
        faults.range("exploreFormData", exploreFormData, 1, Integer.MAX_VALUE);
        faults.range("results", results, 1, Integer.MAX_VALUE);
        faults.range("thumbnails", thumbnails, 1, Integer.MAX_VALUE);
        faults.throwIfAny();
    }

    /** As Superset has them by itself. */
    public static CacheTimeouts standard() {
        return builder().build();
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.metadata = metadata;
        copy.data = data;
        copy.filterState = filterState;
        copy.exploreFormData = exploreFormData;
        copy.results = results;
        copy.thumbnails = thumbnails;
        return copy;
    }

    /** Builds the timeouts; see the record for the meaning of each word. */
    public static final class Builder {
        private int metadata = DAY;
        private int data = DAY;
        private int filterState = 90 * DAY;
        private int exploreFormData = 7 * DAY;
        private int results = DAY;
        private int thumbnails = 7 * DAY;

        private Builder() {}

        public Builder metadata(int seconds) {
            this.metadata = seconds;
            return this;
        }

        public Builder data(int seconds) {
            this.data = seconds;
            return this;
        }

        public Builder filterState(int seconds) {
            this.filterState = seconds;
            return this;
        }

        public Builder exploreFormData(int seconds) {
            this.exploreFormData = seconds;
            return this;
        }

        public Builder results(int seconds) {
            this.results = seconds;
            return this;
        }

        public Builder thumbnails(int seconds) {
            this.thumbnails = seconds;
            return this;
        }

        public CacheTimeouts build() {
            return new CacheTimeouts(metadata, data, filterState, exploreFormData, results, thumbnails);
        }
    }
}
