package io.chartwright.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.DefaultDependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.graph.Dependency;

/**
 * What the project's classes run with. Resolved only when a goal asks, and not by {@code requiresDependencyResolution}:
 * a project whose platform is a file pays nothing, and needs none of its dependencies to be there.
 */
final class ProjectClassPath {
    private static final Set<String> RUN_TIME = Set.of("compile", "runtime");

    private ProjectClassPath() {}

    /** The project's classes first, then its run-time dependencies in Maven's order. */
    static List<Path> of(MavenProject project, MavenSession session, ProjectDependenciesResolver resolver)
            throws DependencyResolutionException {
        DefaultDependencyResolutionRequest request =
                new DefaultDependencyResolutionRequest(project, session.getRepositorySession());
        request.setResolutionFilter((node, parents) -> node.getDependency() == null
                || RUN_TIME.contains(node.getDependency().getScope()));
        Stream<File> dependencies = resolver.resolve(request).getResolvedDependencies().stream()
                .map(Dependency::getArtifact)
                .map(Artifact::getFile);
        return Stream.concat(Stream.of(new File(project.getBuild().getOutputDirectory())), dependencies)
                .map(File::toPath)
                .toList();
    }
}
