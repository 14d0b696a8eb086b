package io.chartwright.cli;

import io.chartwright.Chartwright;
import io.chartwright.core.edit.NewSubchart;
import io.chartwright.workflow.CreateSubchart;
import io.chartwright.workflow.Door;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** See {@link CreateSubchart}. */
@Command(
        name = "create-subchart",
        customSynopsis = "chartwright create-subchart --name=<name> --type=<product> [options]",
        description = {
            "Adds a subchart to platform.yaml and generates the tree anew.",
            "",
            "The subchart gets the settings that its product needs to work, with comments on what to change. All else in"
                    + " the file stays as it is."
        },
        footer = {
            "  chartwright create-subchart --name metadata --type datahub",
            "      add DataHub, called 'metadata', to the only chart",
            "  chartwright create-subchart --name api --type service --chart shop",
            "      add a service of your own to the chart 'shop'",
        })
@SuppressWarnings("NullAway.Init") // Picocli sets what is required.
final class CreateSubchartCommand extends TaskCommand {
    @Option(
            names = "--name",
            required = true,
            paramLabel = "<name>",
            order = -3,
            description = "What to call it: its key in platform.yaml, and its folder in the tree.")
    private String name;

    @Option(
            names = "--type",
            required = true,
            paramLabel = "<product>",
            order = -2,
            description =
                    "Which product it is, as platform.yaml calls it. A wrong word is answered with those that there"
                            + " are.")
    private String type;

    @Option(
            names = "--chart",
            paramLabel = "<name>",
            order = -1,
            description = "The umbrella chart that gets it. Default: the only one.")
    private Optional<String> chart = Optional.empty();

    @Mixin
    private PlatformOption platform = new PlatformOption();

    @Mixin
    private OutputOption output = new OutputOption();

    @Mixin
    private WriteOptions write = new WriteOptions();

    CreateSubchartCommand() {
        super("generating");
    }

    @Override
    void run(Door door) {
        Chartwright.prepare();
        new CreateSubchart(
                        platform.file(start(), door.words()),
                        new NewSubchart(chart, name, type),
                        output.folder(start()),
                        write.overwriteEdited(),
                        write.ci(terminal()))
                .run(door);
    }
}
