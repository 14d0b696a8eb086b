package io.chartwright.catalog.superset;

import io.chartwright.model.Faults;

/**
 * The server of the web component. Its memory follows the number of workers unless resources are given.
 *
 * @param workers how many processes
 * @param threads how many threads each process has
 * @param timeout after how many seconds without a sign of life a worker is restarted; no shorter than the web server's
 *     timeout, and no longer than that of the ingress
 */
public record Gunicorn(int workers, int threads, int timeout) {

    /** @throws io.chartwright.model.InvalidModelException if a number is below 1 */
    public Gunicorn {
        Faults faults = new Faults();
        faults.range("workers", workers, 1, Integer.MAX_VALUE);
        faults.range("threads", threads, 1, Integer.MAX_VALUE);
        faults.range("timeout", timeout, 1, Integer.MAX_VALUE);
        faults.throwIfAny();
    }

    /** Two workers, with the image's own number of threads and timeout. */
    public static Gunicorn standard() {
        return builder().build();
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.workers = workers;
        copy.threads = threads;
        copy.timeout = timeout;
        return copy;
    }

    /** Builds the server's settings; see the record for the meaning of each word. */
    public static final class Builder {
        private int workers = 2;
        private int threads = 20;
        private int timeout = 60;

        private Builder() {}

        public Builder workers(int workers) {
            this.workers = workers;
            return this;
        }

        public Builder threads(int threads) {
            this.threads = threads;
            return this;
        }

        public Builder timeout(int seconds) {
            this.timeout = seconds;
            return this;
        }

        public Gunicorn build() {
            return new Gunicorn(workers, threads, timeout);
        }
    }
}
