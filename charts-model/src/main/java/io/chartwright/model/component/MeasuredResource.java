package io.chartwright.model.component;

/** What Kubernetes measures of pods and containers by itself. */
public enum MeasuredResource {
    CPU,
    MEMORY
}
