package io.chartwright.core.yaml;

/**
 * A key and what it is set to.
 *
 * @param key the key
 * @param value its value; a null of YAML is a scalar too
 */
public record YamlEntry(YamlKey key, YamlNode value) {}
