package io.chartwright.helm;

import io.chartwright.core.helm.HelmException;
import io.chartwright.core.helm.HelmFinding;
import io.chartwright.core.helm.HelmRequest;
import io.chartwright.core.tree.FileTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Commands called {@code helm} for machines that have none: shell scripts, so not for Windows. */
final class StandIn {
    private StandIn() {}

    /** A script that tells the version of a real Helm and does as it likes with all else. */
    static Path script(Path folder, String body) throws IOException {
        return write(folder, "if [ \"$1\" = version ]; then echo v3.99.0; exit 0; fi\n" + body);
    }

    /** A script that does as it likes. */
    static Path write(Path folder, String body) throws IOException {
        Path script = Files.writeString(folder.resolve("helm"), "#!/bin/sh\n" + body + "\n");
        if (!script.toFile().setExecutable(true)) {
            throw new IOException("cannot make executable: " + script);
        }
        return script;
    }

    /** A command that takes the arguments of the real one and answers by the library. */
    static Path real(Path folder) throws IOException {
        StringBuilder java = new StringBuilder("exec");
        Forked.jvm(Main.class, "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8")
                .command()
                .forEach(word -> java.append(" '").append(word).append("'"));
        return script(folder, java + " \"$@\"");
    }

    /** Knows no option that Helm does not know, and says what Helm says where Helm says it. */
    static final class Main {
        private String namespace = "default";
        private String kubeVersion = "";
        private final List<String> values = new ArrayList<>();
        private final List<String> apiVersions = new ArrayList<>();
        private final List<String> words = new ArrayList<>();

        public static void main(String[] arguments) throws IOException {
            System.exit(new Main().run(List.of(arguments)));
        }

        private int run(List<String> arguments) throws IOException {
            for (String argument : arguments) {
                take(argument);
            }
            boolean template = words.remove(0).equals("template");
            String release = template ? words.remove(0) : "test-release";
            HelmRequest request =
                    new HelmRequest(tree(Path.of(words.get(0))), release, namespace, kubeVersion, values, apiVersions);
            try {
                return template ? template(request) : lint(request);
            } catch (HelmException refused) {
                System.err.println("level=WARN msg=\"something else\"\nError: " + refused.getMessage());
                return 1;
            }
        }

        private void take(String argument) throws IOException {
            String value = argument.substring(argument.indexOf('=') + 1);
            if (argument.startsWith("--namespace=")) {
                namespace = value;
            } else if (argument.startsWith("--kube-version=")) {
                kubeVersion = value;
            } else if (argument.startsWith("--values=")) {
                values.add(Files.readString(Path.of(value)));
            } else if (argument.startsWith("--api-versions=")) {
                apiVersions.add(value);
            } else if (!argument.startsWith("-")) {
                words.add(argument);
            } else if (!List.of("--", "--strict", "--include-crds").contains(argument)) {
                throw new IllegalArgumentException("unknown flag: " + argument);
            }
        }

        private static int template(HelmRequest request) {
            print(new InProcessHelm().template(request));
            return 0;
        }

        private static int lint(HelmRequest request) {
            StringBuilder report = new StringBuilder("==> Linting chart\n");
            List<HelmFinding> findings = new InProcessHelm().lint(request);
            findings.forEach(finding ->
                    report.append("[%s] %s: %s\n".formatted(finding.severity(), finding.path(), finding.message())));
            print(report + "\n");
            if (LintReport.accepts(findings)) {
                return 0;
            }
            System.err.println("Error: 1 chart(s) linted, 1 chart(s) failed");
            return 1;
        }

        private static void print(String text) {
            System.out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        }

        private static FileTree tree(Path folder) throws IOException {
            FileTree.Builder tree = FileTree.builder();
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    tree.add(folder.relativize(file).toString(), Files.readString(file));
                }
            }
            return tree.build();
        }
    }
}
