package com.acme.platform;

import io.chartwright.Chartwright;
import io.chartwright.Generation;
import io.chartwright.Validation;
import io.chartwright.checks.report.ReportFormat;
import io.chartwright.core.problem.Problem;
import io.chartwright.core.problem.ProblemPrinter;
import io.chartwright.core.problem.ProblemsException;
import io.chartwright.core.tree.FileTree;
import io.chartwright.core.write.WriteReport;
import io.chartwright.model.Fault;
import io.chartwright.model.InvalidModelException;
import io.chartwright.model.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A tool of somebody who has a platform in code, and another in YAML: it publishes both, and tells what is wrong. */
public final class Publish {
    private Publish() {}

    /**
     * Publishes.
     *
     * @param arguments the folder to write to, and those with {@code platform.yaml}s
     * @throws IOException if a file cannot be read
     */
    public static void main(String... arguments) throws IOException {
        Path target = Path.of(arguments[0]);
        Platform platform = AcmePlatform.of(2, "64");

        inMemory(platform);
        toDisk(platform, target.resolve("in-code"));
        toDisk(platform, target.resolve("in-code"));
        tooBig(AcmePlatform.of(200, "64"), target.resolve("too-big"));
        impossible();
        fromYaml(Path.of("platform.yaml"), target.resolve("in-yaml"));
        fromYaml(Path.of("mistaken.yaml"), target.resolve("mistaken"));
    }

    private static void inMemory(Platform platform) {
        FileTree tree = Chartwright.render(platform);
        say("rendered " + tree.files().keySet().iterator().next() + " and others");

        Validation validation = Chartwright.validate(platform);
        say("passes: " + validation.passes() + ", " + validation.summary());
    }

    private static void toDisk(Platform platform, Path folder) {
        Generation generation = Chartwright.generate(platform);
        WriteReport report = generation.into(folder);
        say("proven by " + generation.engine());
        say((report.written().isEmpty() ? "nothing new" : "written") + " in " + folder.getFileName());
    }

    private static void tooBig(Platform platform, Path folder) throws IOException {
        for (Problem problem : Chartwright.validate(platform).problems()) {
            say("found: " + problem.severity().word() + " " + problem.code() + " at " + problem.location() + ": "
                    + problem.message() + " -> " + problem.hint());
        }
        try {
            Chartwright.generate(platform).into(folder);
        } catch (ProblemsException e) {
            say("kept back for " + e.problems().get(0).code() + ", folder there: " + Files.exists(folder));
        }
        String report = Chartwright.validate(platform).report(ReportFormat.SARIF);
        Files.writeString(folder.resolveSibling("too-big.sarif"), report);
    }

    private static void impossible() {
        try {
            AcmePlatform.of(-1, "64");
        } catch (InvalidModelException e) {
            for (Fault fault : e.faults()) {
                say("fault: " + fault.code() + " at " + fault.path() + ": " + fault.message() + " -> " + fault.hint());
            }
        }
    }

    private static void fromYaml(Path file, Path folder) throws IOException {
        try {
            toDisk(Chartwright.read(file), folder);
        } catch (ProblemsException e) {
            String text = Files.readString(file);
            say(ProblemPrinter.print(e.problems(), name -> text));
        }
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
