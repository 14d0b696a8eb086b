package io.chartwright.model.component;

/**
 * What {@code helm test} asks: a page of a component that must answer.
 *
 * @param component the component's name
 * @param port the name of its served port
 * @param path the page's path
 */
public record ConnectionTest(String component, String port, String path) {}
