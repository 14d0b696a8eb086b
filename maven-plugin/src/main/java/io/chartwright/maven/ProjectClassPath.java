package io.chartwright.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.DefaultDependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.util.filter.ScopeDependencyFilter;

/**
 * What the project's classes run with. Resolved only when a goal asks, and not by {@code requiresDependencyResolution}:
 * a project whose platform is a file pays nothing, and needs none of its dependencies to be there.
 */
final class ProjectClassPath {
    private ProjectClassPath() {}

    /** The project's classes first, then its run-time dependencies in Maven's order. */
    static List<Path> of(MavenProject project, MavenSession session, ProjectDependenciesResolver resolver)
            throws DependencyResolutionException {
        DefaultDependencyResolutionRequest request =
                new DefaultDependencyResolutionRequest(project, session.getRepositorySession());
        request.setResolutionFilter(new ScopeDependencyFilter("test", "provided", "system"));
        Stream<File> dependencies = resolver.resolve(request).getResolvedDependencies().stream()
                .map(Dependency::getArtifact)
                .map(RepositoryUtils::toArtifact)
                .map(org.apache.maven.artifact.Artifact::getFile);
        return Stream.concat(Stream.of(new File(project.getBuild().getOutputDirectory())), dependencies)
                .map(File::toPath)
                .toList();
    }
}
