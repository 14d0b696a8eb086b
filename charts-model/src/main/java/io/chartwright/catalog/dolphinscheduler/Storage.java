package io.chartwright.catalog.dolphinscheduler;

/**
 * Where the files of the resource centre are: the API server takes them in, and workers read them, so that it has to be a place
 * that all of them see.
 */
public sealed interface Storage permits S3, SharedClaim {}
