package io.chartwright.render.chart;

/** In how many stages a value is there: what decides whether a template must ask. */
enum Presence {
    NEVER,
    SOMETIMES,
    ALWAYS
}
