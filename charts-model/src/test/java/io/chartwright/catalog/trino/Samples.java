package io.chartwright.catalog.trino;

import io.chartwright.model.component.ChartContent;
import io.chartwright.model.component.Component;
import io.chartwright.model.component.EnvValue;
import io.chartwright.model.component.Quantity;
import io.chartwright.model.component.SecretKey;
import io.chartwright.model.component.Text;
import io.chartwright.model.component.Volume;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Trinos to look at, and words to look at them with. */
final class Samples {
    static final SecretKey ACCESS = new SecretKey("lake", "access-key");
    static final SecretKey SECRET = new SecretKey("lake", "secret-key");
    static final SecretKey PASSWORD = new SecretKey("orders-db", "password");

    private Samples() {}

    /** The least that a user has to say: nothing. */
    static Trino.Builder smallest() {
        return Trino.defaults();
    }

    /** With a lake, a database, a cache, a login, rules, and tasks that are tried again. */
    static Trino.Builder largest() {
        return smallest()
                .coordinator(c -> c.ingress(ingress -> ingress.subdomain("trino")))
                .workers(c -> c.autoscaling(2, 8, "60%"))
                .catalog("lake", Samples::lake)
                .catalog(
                        "orders",
                        catalog -> catalog.postgresql(db -> db.host("db.example.com")
                                .database("orders")
                                .username("trino")
                                .password(PASSWORD)))
                .catalog("demo", catalog -> catalog.tpch(new Benchmark(Optional.of(4))))
                .cache(cache -> cache.size(Quantity.of("50Gi")))
                .authentication(login -> {})
                .retryPolicy(RetryPolicy.TASK)
                .exchangeManager(
                        manager -> manager.baseDirectories("s3://exchange").s3(Samples::store))
                .resourceGroups(groups -> groups.group(
                                "global", all -> all.softMemoryLimit("80%").group("adhoc", adhoc -> {}))
                        .otherwise("global.adhoc"))
                .accessControl(rules -> rules.json("{\"catalogs\":[{\"allow\":\"read-only\"}]}"));
    }

    static void lake(TrinoCatalog.Builder catalog) {
        catalog.iceberg(
                iceberg -> iceberg.rest(rest -> rest.uri("http://catalog:8181")).s3(Samples::store));
    }

    static void store(S3.Builder s3) {
        s3.endpoint("http://minio:9000").pathStyleAccess(true).accessKey(ACCESS).secretKey(SECRET);
    }

    static Component in(ChartContent content, String name) {
        return content.components().stream()
                .filter(component -> component.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no component " + name));
    }

    static List<Component> both(ChartContent content) {
        return List.of(in(content, "coordinator"), in(content, "worker"));
    }

    /** All files that a component sees, by their paths. */
    static SortedMap<String, String> files(ChartContent content, Component component) {
        SortedMap<String, String> all = new TreeMap<>();
        component.volumes().forEach(volume -> {
            if (volume instanceof Volume.ConfigFiles own) {
                own.files().forEach((name, text) -> all.put(volume.mountPath() + "/" + name, spoken(text)));
            }
            if (volume instanceof Volume.SharedFiles shared) {
                content.files().stream()
                        .filter(set -> set.name().equals(shared.set()))
                        .forEach(set -> set.files()
                                .forEach((name, text) -> all.put(volume.mountPath() + "/" + name, spoken(text))));
            }
        });
        return all;
    }

    /** The lines of one file of a component. */
    static List<String> lines(ChartContent content, String component, String file) {
        String text = files(content, in(content, component)).get("/etc/trino/" + file);
        if (text == null) {
            throw new AssertionError("no file " + file);
        }
        return text.lines().toList();
    }

    static List<String> config(ChartContent content, String component) {
        return lines(content, component, "config.properties");
    }

    static SortedMap<String, String> env(Component component) {
        SortedMap<String, String> all = new TreeMap<>();
        component.tuning().env().forEach((name, value) -> all.put(name, spoken(value)));
        return all;
    }

    static Volume volume(Component component, String name) {
        return component.volumes().stream()
                .filter(volume -> volume.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no volume " + name));
    }

    private static String spoken(EnvValue value) {
        if (value instanceof EnvValue.FromSecret secret) {
            return "secret " + secret.secret() + "/" + secret.key();
        }
        return value instanceof EnvValue.Literal literal ? spoken(literal.text()) : value.toString();
    }

    private static String spoken(Text text) {
        return text.parts().stream()
                .map(part -> part instanceof Text.Literal literal
                        ? literal.text()
                        : part instanceof Text.ServiceName service ? "<" + service.service() + ">" : "<domain>")
                .collect(Collectors.joining());
    }
}
