package io.chartwright.cli;

import io.chartwright.Chartwright;
import io.chartwright.workflow.Door;
import io.chartwright.workflow.Render;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** See {@link Render}. */
@Command(
        name = "render",
        description = {
            "Prints what the real Helm renders of a platform: the manifests that reach a cluster.",
            "",
            "Nothing else goes to standard output. Rendering judges nothing; for that, there is 'validate'."
        },
        footer = {
            "  chartwright render --environment prod | less",
            "      read what prod gets",
            "  chartwright render --environment prod --chart data-platform \\",
            "      | kubectl diff -f -",
            "      compare one chart with a cluster",
            "  chartwright render --rendered-directory target/manifests",
            "      write a file <environment>/<chart>.yaml for each",
        })
final class RenderCommand extends TaskCommand {
    @Mixin
    private PlatformOption platform = new PlatformOption();

    @Option(
            names = "--environment",
            paramLabel = "<name>",
            order = 2,
            description = "Render for this environment only. Default: all.")
    private Optional<String> environment = Optional.empty();

    @Option(
            names = "--chart",
            paramLabel = "<name>",
            order = 3,
            description = "Render this umbrella chart only. Default: all.")
    private Optional<String> chart = Optional.empty();

    private Optional<Path> renderedDirectory = Optional.empty();

    @Option(
            names = "--rendered-directory",
            paramLabel = "<folder>",
            order = 4,
            description = "Write files to this folder, and print nothing but their names.")
    private void renderedDirectory(@Nullable Path folder) {
        renderedDirectory = Optional.ofNullable(folder);
    }

    RenderCommand() {
        super("rendering");
    }

    @Override
    void run(Door door) throws IOException {
        Chartwright.prepare();
        new Render(platform.file(start(), door.words()), environment, chart, renderedDirectory.map(start()::resolve))
                .run(door);
    }
}
