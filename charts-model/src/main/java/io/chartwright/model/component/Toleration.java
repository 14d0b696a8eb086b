package io.chartwright.model.component;

import java.util.Optional;

/**
 * A taint that does not keep pods from a node.
 *
 * @param key the taint's key
 * @param value the taint's value; any where absent
 * @param effect {@code NoSchedule}, {@code PreferNoSchedule} or {@code NoExecute}; all where absent
 */
public record Toleration(String key, Optional<String> value, Optional<String> effect) {}
