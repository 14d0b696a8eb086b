package io.chartwright.workflow;

/**
 * The way by which users came.
 *
 * @param voice where answers go
 * @param words how users ask
 */
public record Door(Voice voice, Words words) {}
