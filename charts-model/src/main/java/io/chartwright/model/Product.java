package io.chartwright.model;

import io.chartwright.model.component.ChartContent;

/**
 * A product with its settings: what a subchart installs. The catalog has the known ones; anybody may add more by
 * implementing this, preferably as a record.
 */
public interface Product {

    /** The word for this kind of product in {@code platform.yaml}, such as {@code datahub}. */
    String type();

    /**
     * Turns the settings into what runs. Must depend on the settings alone: the same settings, the same content.
     *
     * @throws InvalidModelException if the settings contradict each other; paths are those of the settings
     */
    ChartContent compose();
}
