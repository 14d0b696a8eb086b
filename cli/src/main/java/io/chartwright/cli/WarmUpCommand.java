package io.chartwright.cli;

import io.chartwright.Chartwright;
import io.chartwright.catalog.Catalog;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/**
 * Runs what users run most on a platform of its own, which goes again, with each known product and most of what platforms
 * have in it: a JVM that is told to keep the classes of a run in an archive finds them all loaded then.
 */
@Command(name = "warm-up", hidden = true, description = "Loads classes, for the archive that makes starts faster.")
final class WarmUpCommand implements Callable<Integer> {
    private static final String PLATFORM = """
            platform: warm-up
            repository: https://git.example.com/warm-up.git
            argocd:
              install:
                version: 3.1.9
                host: argocd.example.com
                exposure: { ingress: { ingressClassName: nginx, clusterIssuer: issuer } }
                selfManaged: true
              root: true
              rbac:
                roles:
                  developer:
                    description: Deploys to dev
                    groups: ["example:developers"]
                    grants: [{ may: [view, logs, sync], environments: [dev] }]
            resilience:
              folders: { prod: k8s/resilience }
            environments:
              dev: { domain: dev.example.com }
              prod: { domain: example.com, revision: v1, capacity: { nodes: 2, cpu: 88, memory: 788Gi } }
            charts:
              main:
                project:
                  orphanedResources: { warn: true }
                  syncWindows:
                    - { description: night, kind: deny, schedule: 0 18 * * 5, duration: 61h, environments: [prod] }
                subcharts:
                  echo:
                    type: service
                    components:
                      main:
                        image: { repository: example.com/echo, tag: "1" }
                        resources: { cpu: 100m, memory: 128Mi }
                        ports: { http: 8080 }
                        readinessProbe: { path: /, port: http }
                        env: { SITE: [{ environment: domain }] }
                    environments:
                      prod:
                        components:
                          main:
                            autoscaling: { min: 2, max: 4, cpu: 70% }
                            disruption: { maxUnavailable: 1 }
            """;

    /** The first check finds the tree stamped, the second does not. */
    private static final List<String> LINES = List.of(
            "--version",
            "--help",
            "help generate",
            "generate",
            "generate",
            "check",
            "check --report-directory elsewhere",
            "validate",
            "render",
            "diff --base-directory .");

    @Override
    public Integer call() throws IOException {
        Path folder = Files.createTempDirectory("chartwright");
        try {
            Path platform = Files.writeString(folder.resolve("platform.yaml"), PLATFORM);
            for (String type : Catalog.types()) {
                Chartwright.createSubchart(platform, Optional.empty(), "sample-" + type, type)
                        .save();
            }
            int code = ExitCodes.FINE;
            for (String line : LINES) {
                code = Math.max(code, CommandRunner.run(nowhere(folder), line.split(" ")));
            }
            return code;
        } finally {
            delete(folder);
        }
    }

    private static Terminal nowhere(Path folder) {
        return new Terminal(
                new Terminal.Stream(OutputStream.nullOutputStream(), false),
                new Terminal.Stream(OutputStream.nullOutputStream(), true),
                Map.of(),
                folder);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
