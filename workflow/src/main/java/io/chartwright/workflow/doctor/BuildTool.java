package io.chartwright.workflow.doctor;

/**
 * The tool that runs a task in a build.
 *
 * @param name what people call it: {@code Maven}
 * @param version which one runs
 * @param least the oldest with which tasks are known to run
 */
public record BuildTool(String name, String version, String least) {}
