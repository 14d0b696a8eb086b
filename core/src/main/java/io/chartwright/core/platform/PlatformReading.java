package io.chartwright.core.platform;

import io.chartwright.core.bind.Findings;
import io.chartwright.core.bind.Place;
import io.chartwright.core.bind.RecordBinder;
import io.chartwright.core.bind.TextFiles;
import io.chartwright.core.problem.ProblemsException;
import io.chartwright.core.yaml.YamlMapping;
import io.chartwright.core.yaml.YamlNode;
import io.chartwright.core.yaml.YamlScalar;
import io.chartwright.model.Checks;
import io.chartwright.model.Environment;
import io.chartwright.model.Fault;
import io.chartwright.model.InvalidModelException;
import io.chartwright.model.Mesh;
import io.chartwright.model.Metadata;
import io.chartwright.model.Platform;
import io.chartwright.model.Resilience;
import io.chartwright.model.UmbrellaChart;
import io.chartwright.model.gitops.ArgoCd;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one document. Parts that are wrong are replaced by harmless ones, so that all other parts are checked too. */
final class PlatformReading {
    /** The keys that must be there, each as one would write it. */
    static final Map<String, String> REQUIRED = Names.examples(
            "platform: acme",
            "repository: https://git.example.com/acme/platform.git",
            "environments: { prod: { domain: acme.example } }",
            "charts: { data-platform: { subcharts: {} } }");

    static final Set<String> OPTIONAL =
            Names.inOrder("mesh", "argocd", "resilience", "labels", "annotations", ChecksReading.KEY);

    private final Findings findings = new Findings();
    private final RecordBinder binder = new RecordBinder(findings);
    private final ProductTypes products;

    PlatformReading(ProductTypes products) {
        this.products = products;
    }

    Platform read(String file, YamlNode document, TextFiles files) {
        Place root = Place.root(file.substring(file.lastIndexOf('/') + 1), document, files);
        Optional<Platform> platform = binder.mapping(root, Platform.class).flatMap(mapping -> platform(root));
        if (platform.isEmpty() || !findings.all().isEmpty()) {
            throw new ProblemsException(findings.in(file));
        }
        return platform.get();
    }

    private Optional<Platform> platform(Place root) {
        binder.checkKeys(root, REQUIRED, OPTIONAL);
        String name = binder.setting(root, "platform", String.class).orElse("nameless");
        String repository = binder.setting(root, "repository", String.class).orElse("https://nowhere");
        Mesh mesh = binder.setting(root, "mesh", Mesh.class).orElse(Mesh.NONE);
        ArgoCd argoCd = binder.setting(root, "argocd", ArgoCd.class).orElseGet(ArgoCd::standard);
        List<Environment> environments = new EnvironmentsReading(binder).read(root);
        Set<String> known = root.child("environments")
                .map(place -> Names.keysOf(place.node()))
                .orElse(Set.of());
        List<UmbrellaChart> charts = new ChartsReading(findings, products, known).read(root);
        Metadata metadata = MetadataReading.read(binder, root);
        Optional<Resilience> resilience = binder.setting(root, "resilience", Resilience.class);
        Checks checks = new ChecksReading(findings).read(root);
        try {
            return Optional.of(
                    new Platform(name, repository, mesh, argoCd, environments, charts, metadata, checks, resilience));
        } catch (InvalidModelException e) {
            e.faults().stream()
                    .filter(fault -> !echo(root, fault))
                    .map(PlatformReading::inWordsOfYaml)
                    .forEach(fault -> findings.addFault(root, fault));
            return Optional.empty();
        }
    }

    /** Whether the platform only lacks what was left out above because it is wrong. */
    private static boolean echo(Place root, Fault fault) {
        boolean none = fault.path().equals("environments") || fault.path().equals("charts");
        boolean empty = root.child(fault.path())
                .filter(place -> place.node() instanceof YamlMapping mapping
                        && mapping.entries().isEmpty())
                .isPresent();
        boolean override =
                fault.code().equals("unknown-environment") && fault.path().contains(".subcharts.");
        return (none && !empty)
                || override
                || leftOut(root, fault, "unknown-environment", "environments")
                || leftOut(root, fault, "unknown-chart", "charts")
                || ChecksReading.echo(root, fault);
    }

    /** Whether a fault misses what has been left out above. */
    private static boolean leftOut(Place root, Fault fault, String code, String all) {
        return fault.code().equals(code)
                && root.follow(fault.path()).place().node() instanceof YamlScalar word
                && root.child(all).flatMap(place -> place.child(word.text())).isPresent();
    }

    private static Fault inWordsOfYaml(Fault fault) {
        return fault.path().equals("name") ? new Fault("platform", fault.code(), fault.message(), fault.hint()) : fault;
    }
}
