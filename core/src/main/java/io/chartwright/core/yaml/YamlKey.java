package io.chartwright.core.yaml;

/**
 * A key of a mapping. Whatever YAML would make of it, it is its text: {@code on}, not {@code true}.
 *
 * @param name its text, without quotes
 * @param mark where it stands
 */
public record YamlKey(String name, YamlMark mark) {}
