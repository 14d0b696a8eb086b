package io.chartwright.workflow.diff;

import java.util.Optional;

/**
 * A field that is not the same on both sides.
 *
 * @param path where it is, as people write it: {@code spec.template.spec.containers[trino].image}. Entries of lists that have
 *     a name or key of their own are called by it, and others by their place from 0; keys with anything but letters, digits
 *     and hyphens in them stand in brackets: {@code metadata.labels[helm.sh/chart]}. Where such a list has another order, and
 *     that matters, its own path stands for it
 * @param before its old value as plain data: maps, lists, texts, numbers, booleans; absent if it is new
 * @param after its new value; absent if it is gone
 */
public record FieldChange(String path, Optional<Object> before, Optional<Object> after) {}
