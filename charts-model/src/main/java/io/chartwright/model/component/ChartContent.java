package io.chartwright.model.component;

import io.chartwright.model.Faults;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a product becomes: everything that its chart holds, in one environment.
 *
 * @param description the chart's description, one line
 * @param home where the product lives on the web
 * @param appVersion the product's version
 * @param security as whom its pods run
 * @param serviceAccount as whom its pods speak to the Kubernetes API
 * @param config variables that components share
 * @param files files that components share
 * @param components what runs, in the order in which readers want to meet it
 * @param test what {@code helm test} asks
 */
public record ChartContent(
        String description,
        String home,
        String appVersion,
        SecurityContext security,
        ServiceAccount serviceAccount,
        List<ConfigSet> config,
        List<FileSet> files,
        List<Component> components,
        Optional<ConnectionTest> test) {

    /** What charts have in their values besides components. */
    private static final Set<String> TAKEN =
            Set.of("global", "enabled", "podSecurityContext", "securityContext", "config", "files", "tests");

    /** @throws io.chartwright.model.InvalidModelException if two parts have one name, or a part names one that is not there */
    public ChartContent {
        config = List.copyOf(config);
        files = List.copyOf(files);
        components = List.copyOf(components);
        Faults faults = new Faults();
        Set<String> sets = new HashSet<>(config.stream().map(ConfigSet::name).toList());
        Set<String> fileSets = new HashSet<>(files.stream().map(FileSet::name).toList());
        Set<String> names = new HashSet<>();
        Set<String> keys = new HashSet<>();
        for (Component component : components) {
            String key = ValuesKey.of(component.name());
            if (TAKEN.contains(key)) {
                faults.add(
                        component.name(),
                        "reserved-name",
                        "'" + key + "' is a key of every chart's values",
                        "rename it");
            } else if (!keys.add(key) && !names.contains(component.name())) {
                faults.add(
                        component.name(),
                        "duplicate-name",
                        "its values have the key '" + key + "', as those of another component",
                        "rename one of them");
            }
            if (!names.add(component.name())) {
                faults.add(component.name(), "duplicate-name", "there are two components of this name", "rename one");
            }
            for (Volume volume : component.volumes()) {
                if (volume instanceof Volume.SharedFiles shared && !fileSets.contains(shared.set())) {
                    faults.add(component.name(), "unknown-files", "there is no file set '" + shared.set() + "'", "");
                }
            }
            for (String set : component.config()) {
                if (!sets.contains(set)) {
                    faults.add(component.name(), "unknown-config", "there is no config set '" + set + "'", "");
                }
            }
        }
        test.filter(asked -> !names.contains(asked.component()))
                .ifPresent(asked ->
                        faults.add("test", "unknown-component", "no component '" + asked.component() + "'", ""));
        faults.throwIfAny();
    }

    /** A chart whose components share no files. */
    public ChartContent(
            String description,
            String home,
            String appVersion,
            SecurityContext security,
            ServiceAccount serviceAccount,
            List<ConfigSet> config,
            List<Component> components,
            Optional<ConnectionTest> test) {
        this(description, home, appVersion, security, serviceAccount, config, List.of(), components, test);
    }
}
