package io.chartwright.cli;

import io.chartwright.Chartwright;
import io.chartwright.workflow.Base;
import io.chartwright.workflow.Diff;
import io.chartwright.workflow.DiffReports;
import io.chartwright.workflow.Door;
import io.chartwright.workflow.FailOnHazard;
import io.chartwright.workflow.diff.report.DiffFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** See {@link Diff}. */
@Command(
        name = "diff",
        description = {
            "Tells what a change of a platform means for its clusters.",
            "",
            "What the platform says now and what it said at a commit are rendered by the real Helm for every environment,"
                    + " and compared object by object: what comes, goes and changes, and what hurts. That something changes"
                    + " is no failure."
        },
        footer = {
            "  chartwright diff",
            "      what your branch changes",
            "  chartwright diff --base HEAD",
            "      what you have not committed yet",
            "  chartwright diff --base origin/main --fail-on-hazard danger",
            "      in CI: fail where data may be lost; target/chartwright/diff.md is for",
            "      a comment on the pull request",
        })
final class DiffCommand extends TaskCommand {
    @Mixin
    private PlatformOption platform = new PlatformOption();

    @Mixin
    private OutputOption output = new OutputOption();

    @ArgGroup
    private BaseOptions base = new BaseOptions();

    @Option(
            names = "--fail-on-hazard",
            paramLabel = "<level>",
            order = 20,
            converter = Choices.Hazards.class,
            completionCandidates = Choices.Hazards.class,
            description =
                    "What fails: something that hurts as much as this, or more: ${COMPLETION-CANDIDATES}. Default:"
                            + " none.")
    private FailOnHazard failOnHazard = FailOnHazard.NONE;

    @Option(
            names = "--reports",
            paramLabel = "<format,...>",
            hideParamSyntax = true,
            order = 21,
            split = ",",
            converter = Choices.DiffReports.class,
            completionCandidates = Choices.DiffReports.class,
            description =
                    "Reports to write to files, apart from what is printed: ${COMPLETION-CANDIDATES}. Default: all of"
                            + " them.")
    private List<DiffFormat> reports = List.of(DiffFormat.values());

    @Mixin
    private ReportDirectory folder = new ReportDirectory();

    DiffCommand() {
        super("comparing");
    }

    @Override
    void run(Door door) throws IOException {
        Chartwright.prepare();
        new Diff(
                        platform.file(start(), door.words()),
                        output.folder(start()),
                        base.base(start()),
                        failOnHazard,
                        new DiffReports(folder.folder(start()), reports))
                .run(door);
    }

    /** With what to compare. */
    static final class BaseOptions {
        @Option(
                names = "--base",
                paramLabel = "<commit>",
                order = 10,
                description = "The commit to compare with, as Git takes it: a branch, a tag, a hash, HEAD~1. With '...'"
                        + " after it, the one at which HEAD left that branch. Default: where HEAD left the main branch"
                        + " of origin.")
        private Optional<String> revision = Optional.empty();

        private Optional<Path> directory = Optional.empty();

        @Option(
                names = "--base-directory",
                paramLabel = "<folder>",
                order = 11,
                description = "A folder to compare with, in place of a commit: another checkout.")
        private void directory(@Nullable Path folder) {
            directory = Optional.ofNullable(folder);
        }

        Base base(Path start) {
            return new Base(revision, directory.map(start::resolve));
        }
    }
}
