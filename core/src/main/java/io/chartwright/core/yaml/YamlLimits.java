package io.chartwright.core.yaml;

/**
 * How much a file may ask of its reader, so that no input, however crafted, eats the memory of a build.
 *
 * @param bytes the size of the file
 * @param depth how deep mappings and sequences may nest, aliases counted as what they stand for
 * @param aliases how many aliases the file may use
 * @param aliasedNodes how many nodes all aliases together may stand for
 */
public record YamlLimits(int bytes, int depth, int aliases, int aliasedNodes) {
    /** One MiB, 50 levels, 100 aliases that stand for 20,000 nodes: far above what people write. */
    public static final YamlLimits DEFAULT = new YamlLimits(1 << 20, 50, 100, 20_000);
}
