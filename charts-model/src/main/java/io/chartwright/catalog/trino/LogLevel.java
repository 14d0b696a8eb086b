package io.chartwright.catalog.trino;

/** How much a logger says. */
public enum LogLevel {
    OFF,
    ERROR,
    WARN,
    INFO,
    DEBUG
}
