package io.chartwright.model.gitops;

/**
 * How ApplicationSets make the Applications.
 *
 * @param preserveResourcesOnDeletion whether what an Application deployed outlives it
 */
public record ApplicationSets(boolean preserveResourcesOnDeletion) {}
