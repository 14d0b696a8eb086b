package io.chartwright.catalog.service;

import io.chartwright.model.Faults;
import io.chartwright.model.Product;
import io.chartwright.model.Starter;
import io.chartwright.model.SubchartBuilder;
import io.chartwright.model.component.ChartContent;
import io.chartwright.model.component.SecurityContext;
import io.chartwright.model.component.ServiceAccount;
import io.chartwright.model.component.Text;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * A service of one's own, of one or several components.
 *
 * @param description one line for {@code Chart.yaml}
 * @param home where the service lives on the web
 * @param appVersion the service's version; the tag of its images where absent, if they all have one
 * @param security as whom its pods run: user and group 1000, with images that are read-only, unless said otherwise
 * @param serviceAccount as whom its pods speak to the Kubernetes API; without a token unless said otherwise
 * @param config variables that components share: sets by name, and in each the values by name of variable
 * @param files files that components share: sets by name, and in each the texts by name of file
 * @param components what runs, by name; at least one
 * @param test what {@code helm test} asks
 */
public record ServiceChart(
        Optional<String> description,
        Optional<String> home,
        Optional<String> appVersion,
        RunAs security,
        Account serviceAccount,
        SortedMap<String, SortedMap<String, Text>> config,
        SortedMap<String, SortedMap<String, Text>> files,
        SortedMap<String, ServiceComponent> components,
        Optional<ServiceTest> test)
        implements Product {

    /** The word for a service in {@code platform.yaml}. */
    public static final String TYPE = "service";

    /** @throws io.chartwright.model.InvalidModelException if there is no component, or a name is malformed or taken */
    public ServiceChart {
        config = copy(config);
        files = copy(files);
        components = Collections.unmodifiableSortedMap(new TreeMap<>(components));
        Faults faults = new Faults();
        appVersion.ifPresent(version -> faults.notBlank("appVersion", version));
        appVersion.ifPresent(version -> faults.labelValue("appVersion", version));
        ServiceNames.check(faults, config, files, components);
        faults.throwIfAny();
    }

    /** A service to describe, under this name. */
    public static Builder named(String name) {
        return new Builder().named(name);
    }

    /** A service to describe. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * What a new service starts with: one component, with an image that is made up.
     *
     * @param name the subchart's name
     */
    public static Starter starter(String name) {
        return Starter.empty()
                .with(
                        "What runs, by name: a web component with an image, an amount of resources and a port that are made up.",
                        "components",
                        Starter.empty()
                                .with(
                                        "web",
                                        Starter.empty()
                                                .with(
                                                        "Your image, with its tag.",
                                                        "image",
                                                        Starter.empty()
                                                                .with("repository", "acme/web")
                                                                .with("tag", "1.0.0"))
                                                .with(
                                                        "resources",
                                                        Starter.empty()
                                                                .with("cpu", "250m")
                                                                .with("memory", "512Mi"))
                                                .with("ports", Starter.empty().with("http", 8080))));
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public ChartContent compose() {
        return new Composition(this).content();
    }

    public Builder toBuilder() {
        return new Builder().copyOf(this);
    }

    private static <V> SortedMap<String, SortedMap<String, V>> copy(SortedMap<String, SortedMap<String, V>> sets) {
        SortedMap<String, SortedMap<String, V>> copy = new TreeMap<>();
        sets.forEach((name, set) -> copy.put(name, Collections.unmodifiableSortedMap(new TreeMap<>(set))));
        return Collections.unmodifiableSortedMap(copy);
    }

    /** Builds a service; see the record for the meaning of each word. Faults are kept until {@link #product()}. */
    public static final class Builder extends SubchartBuilder<ServiceChart, Builder> {
        private final Faults faults = new Faults();
        private Optional<String> description = Optional.empty();
        private Optional<String> home = Optional.empty();
        private Optional<String> appVersion = Optional.empty();
        private RunAs security = new RunAs(Optional.empty(), Optional.empty(), Optional.empty());
        private Account serviceAccount = new Account(Optional.empty(), Collections.emptySortedMap());
        private SortedMap<String, SortedMap<String, Text>> config = new TreeMap<>();
        private SortedMap<String, SortedMap<String, Text>> files = new TreeMap<>();
        private SortedMap<String, ServiceComponent> components = new TreeMap<>();
        private Optional<ServiceTest> test = Optional.empty();

        private Builder() {
            super(TYPE);
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected Builder copyOf(ServiceChart product) {
            Builder copy = new Builder();
            copy.description = product.description;
            copy.home = product.home;
            copy.appVersion = product.appVersion;
            copy.security = product.security;
            copy.serviceAccount = product.serviceAccount;
            copy.config = new TreeMap<>(product.config);
            copy.files = new TreeMap<>(product.files);
            copy.components = new TreeMap<>(product.components);
            copy.test = product.test;
            return copy;
        }

        public Builder description(String description) {
            this.description = Optional.of(description);
            return this;
        }

        public Builder home(String url) {
            this.home = Optional.of(url);
            return this;
        }

        public Builder appVersion(String appVersion) {
            this.appVersion = Optional.of(appVersion);
            return this;
        }

        public Builder security(RunAs security) {
            this.security = security;
            return this;
        }

        public Builder security(SecurityContext security) {
            return security(RunAs.of(security));
        }

        public Builder serviceAccount(Account serviceAccount) {
            this.serviceAccount = serviceAccount;
            return this;
        }

        public Builder serviceAccount(ServiceAccount serviceAccount) {
            return serviceAccount(new Account(Optional.of(serviceAccount.token()), serviceAccount.annotations()));
        }

        public Builder config(SortedMap<String, SortedMap<String, Text>> sets) {
            this.config = new TreeMap<>(sets);
            return this;
        }

        /** Adds a set of variables that components share, or changes the one of this name. */
        public Builder config(String set, Consumer<Texts> variables) {
            variables.accept(new Texts(config, set));
            return this;
        }

        public Builder files(SortedMap<String, SortedMap<String, Text>> sets) {
            this.files = new TreeMap<>(sets);
            return this;
        }

        /** Adds a set of files that components share, or changes the one of this name. */
        public Builder files(String set, Consumer<Texts> texts) {
            texts.accept(new Texts(files, set));
            return this;
        }

        public Builder components(SortedMap<String, ServiceComponent> components) {
            this.components = new TreeMap<>(components);
            return this;
        }

        /** Adds a component, or changes the one of this name. */
        public Builder component(String name, Consumer<ServiceComponent.Builder> component) {
            ServiceComponent known = components.get(name);
            ServiceComponent.Builder builder = known == null ? ServiceComponent.builder() : known.toBuilder();
            component.accept(builder);
            faults.collect("components." + name, builder::build).ifPresent(built -> components.put(name, built));
            return this;
        }

        public Builder test(ServiceTest test) {
            this.test = Optional.of(test);
            return this;
        }

        /** @throws io.chartwright.model.InvalidModelException with all that was wrong on the way */
        @Override
        public ServiceChart product() {
            faults.throwIfAny();
            return new ServiceChart(
                    description, home, appVersion, security, serviceAccount, config, files, components, test);
        }
    }

    /** Texts by name, on their way into a set of variables or files. */
    public static final class Texts {
        private final SortedMap<String, Text> texts;

        private Texts(SortedMap<String, SortedMap<String, Text>> sets, String set) {
            this.texts = new TreeMap<>(sets.getOrDefault(set, Collections.emptySortedMap()));
            sets.put(set, texts);
        }

        /** Adds a text, or replaces the one of this name. */
        public Texts put(String name, String text) {
            return put(name, Text.of(text));
        }

        /** Adds a text of which parts are known only when the chart is released. */
        public Texts put(String name, Text text) {
            texts.put(name, text);
            return this;
        }
    }
}
