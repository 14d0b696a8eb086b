package io.chartwright.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginContainer;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/**
 * How a goal was called, so that another can be called for the same: the same module, with the same parameters, wherever
 * these were said.
 *
 * @param session the build
 * @param project the module
 * @param execution the goal's own execution
 * @param compiles whether the goals need the project's classes
 */
record Invocation(MavenSession session, MavenProject project, MojoExecution execution, boolean compiles) {
    /** Properties that say what to do it for, and not how. */
    private static final List<String> REPEATED = List.of("platform", "platformClass", "outputDirectory", "helm");

    /** The words of a command that calls another goal. */
    List<String> command(String goal, List<String> options) {
        List<String> words = new ArrayList<>(List.of("mvn"));
        words.addAll(place());
        words.addAll(profiles());
        if (compiles) {
            words.add("process-classes");
        }
        words.add(plugin() + ":" + goal + ownConfiguration().map(id -> "@" + id).orElse(""));
        Properties said = session.getUserProperties();
        REPEATED.stream()
                .map(name -> "chartwright." + name)
                .filter(name -> said.getProperty(name) != null)
                .forEach(name -> words.add("-D" + name + "=" + said.getProperty(name)));
        words.addAll(options);
        return words.stream().map(Invocation::quoted).toList();
    }

    /** A file as seen from where the user stands. */
    Path seen(Path file) {
        Path start = start();
        return file.startsWith(start) ? start.relativize(file) : file;
    }

    /** The folder in which the user stands; not that of the build if {@code -f} was said. */
    private Path start() {
        String folder = session.getSystemProperties().getProperty("user.dir");
        return folder == null ? Path.of(session.getRequest().getBaseDirectory()) : Path.of(folder);
    }

    /** Leads to the module, and to none but it. */
    private List<String> place() {
        MavenProject top = session.getTopLevelProject();
        if (project.equals(top)) {
            List<String> words = new ArrayList<>(file());
            if (session.getAllProjects().size() > 1) {
                words.add("-N");
            }
            return words;
        }
        if (knowsPrefix(project) && !knowsPrefix(top)) {
            return List.of("-f", slashed(seen(project.getBasedir().toPath())));
        }
        Path folder = project.getBasedir().toPath();
        Path all = top.getBasedir().toPath();
        List<String> words = new ArrayList<>(file());
        words.add("-pl");
        words.add(folder.startsWith(all) ? slashed(all.relativize(folder)) : ":" + project.getArtifactId());
        return words;
    }

    private List<String> file() {
        File pom = session.getRequest().getPom();
        return pom == null || pom.toPath().equals(start().resolve("pom.xml"))
                ? List.of()
                : List.of("-f", slashed(seen(pom.toPath())));
    }

    /** The profiles of the command line, without those of the user's settings, which are there anyway. */
    private List<String> profiles() {
        MavenExecutionRequest request = session.getRequest();
        String profiles = Stream.concat(
                        request.getActiveProfiles().stream().filter(id -> !session.getSettings()
                                .getActiveProfiles()
                                .contains(id)),
                        request.getInactiveProfiles().stream().map(id -> "!" + id))
                .collect(Collectors.joining(","));
        return profiles.isEmpty() ? List.of() : List.of("-P", profiles);
    }

    /** By its prefix, if Maven will know that; else by its coordinates. */
    private String plugin() {
        Plugin plugin = execution.getPlugin();
        return knowsPrefix(project) || knowsPrefix(session.getTopLevelProject())
                ? "chartwright"
                : plugin.getGroupId() + ":" + plugin.getArtifactId() + ":" + plugin.getVersion();
    }

    private boolean knowsPrefix(MavenProject in) {
        String key = execution.getPlugin().getKey();
        return Stream.of(Optional.of(in.getBuild()), Optional.ofNullable(in.getPluginManagement()))
                .flatMap(Optional::stream)
                .map(PluginContainer::getPluginsAsMap)
                .anyMatch(plugins -> plugins.containsKey(key));
    }

    /** The execution, where it says something that the plugin as a whole does not. */
    private Optional<String> ownConfiguration() {
        String id = execution.getExecutionId();
        Plugin plugin = project.getPlugin(execution.getPlugin().getKey());
        PluginExecution own =
                plugin == null ? null : plugin.getExecutionsAsMap().get(id);
        boolean differs = plugin != null
                && own != null
                && own.getConfiguration() != null
                && !Objects.equals(text(own.getConfiguration()), text(plugin.getConfiguration()));
        return differs && !id.equals("default-cli") ? Optional.of(id) : Optional.empty();
    }

    /** Configurations know no equality that heeds what their elements were merged from. */
    private static String text(Object configuration) {
        return String.valueOf(configuration);
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static String quoted(String word) {
        return word.matches("[\\w./:\\\\=@%+,-]+") ? word : '"' + word.replaceAll("([\"$`])", "\\\\$1") + '"';
    }
}
