package io.chartwright.catalog.trino;

/** What is tried again when a worker fails. */
public enum RetryPolicy {
    /** Nothing: the query fails. */
    NONE,
    /** The whole query; right for many small ones. */
    QUERY,
    /** The task alone; right for large ones. Needs an exchange manager. */
    TASK
}
