package io.chartwright.core.yaml;

/**
 * A key and what it is set to.
 *
 * @param key the key
 * @param value its value; a null of YAML is a scalar too
 * @param lastLine the last line that the entry takes in the file: of its value, or of the alias that stands for it. Blank
 *     lines at the end of a block of text count, comments do not
 */
public record YamlEntry(YamlKey key, YamlNode value, int lastLine) {}
