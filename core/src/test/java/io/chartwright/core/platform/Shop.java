package io.chartwright.core.platform;

import io.chartwright.model.Faults;
import io.chartwright.model.Product;
import io.chartwright.model.SubchartBuilder;
import io.chartwright.model.component.ChartContent;
import io.chartwright.model.component.Component;
import io.chartwright.model.component.Port;
import io.chartwright.model.component.Quantity;
import io.chartwright.model.component.SecurityContext;
import io.chartwright.model.component.ServiceAccount;
import io.chartwright.model.component.Tuning;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A product of no catalog. */
public record Shop(
        Tuning web, Tuning worker, Optional<Store> store, List<Store> mirrors, SortedMap<String, Quantity> quotas)
        implements Product {

    public record Store(String host, int port, Optional<Boolean> tls) {
        public Store {
            Faults faults = new Faults();
            faults.dnsSubdomain("host", host);
            faults.port("port", port);
            faults.throwIfAny();
        }
    }

    @Override
    public String type() {
        return "shop";
    }

    @Override
    public ChartContent compose() {
        Faults faults = new Faults();
        Optional<Component> made = faults.collect("web", () -> Component.deployment("web")
                .port(Port.of("http", 8080))
                .build()
                .tuned(web));
        faults.throwIfAny();
        return new ChartContent(
                "A shop",
                "https://shop.example",
                "1",
                new SecurityContext(1000, 1000, true),
                ServiceAccount.withoutToken(),
                List.of(),
                List.of(made.orElseThrow()),
                Optional.empty());
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder extends SubchartBuilder<Shop, Builder> {
        private Tuning web = Tuning.none();
        private Tuning worker = Tuning.none();
        private Optional<Store> store = Optional.empty();
        private List<Store> mirrors = List.of();
        private SortedMap<String, Quantity> quotas = new TreeMap<>();

        private Builder() {
            super("shop");
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected Builder copyOf(Shop product) {
            return new Builder().web(product.web).worker(product.worker);
        }

        public Builder web(Tuning tuning) {
            this.web = tuning;
            return this;
        }

        public Builder worker(Tuning tuning) {
            this.worker = tuning;
            return this;
        }

        public Builder store(Store chosen) {
            this.store = Optional.of(chosen);
            return this;
        }

        public Builder mirrors(List<Store> all) {
            this.mirrors = all;
            return this;
        }

        public Builder quotas(SortedMap<String, Quantity> all) {
            this.quotas = all;
            return this;
        }

        @Override
        public Shop product() {
            Faults faults = new Faults();
            if (store.isEmpty()) {
                faults.add("store.host", "missing-value", "a shop needs a store", "say 'store: { host: ... }'");
            }
            faults.throwIfAny();
            return new Shop(web, worker, store, mirrors, quotas);
        }
    }
}
