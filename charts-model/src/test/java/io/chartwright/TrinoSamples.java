package io.chartwright;

import io.chartwright.catalog.trino.AccessControl;
import io.chartwright.catalog.trino.Authentication;
import io.chartwright.catalog.trino.Benchmark;
import io.chartwright.catalog.trino.ExchangeManager;
import io.chartwright.catalog.trino.FileCache;
import io.chartwright.catalog.trino.Glue;
import io.chartwright.catalog.trino.GracefulShutdown;
import io.chartwright.catalog.trino.Hive;
import io.chartwright.catalog.trino.Iceberg;
import io.chartwright.catalog.trino.InMemory;
import io.chartwright.catalog.trino.LogLevel;
import io.chartwright.catalog.trino.Memory;
import io.chartwright.catalog.trino.Postgresql;
import io.chartwright.catalog.trino.ResourceGroup;
import io.chartwright.catalog.trino.ResourceGroups;
import io.chartwright.catalog.trino.RestCatalog;
import io.chartwright.catalog.trino.RetryPolicy;
import io.chartwright.catalog.trino.S3;
import io.chartwright.catalog.trino.Selector;
import io.chartwright.catalog.trino.Trino;
import io.chartwright.catalog.trino.TrinoCatalog;
import io.chartwright.model.component.Percent;
import io.chartwright.model.component.Quantity;
import io.chartwright.model.component.SecretKey;
import io.chartwright.model.component.Tuning;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A sample of each record of Trino, with values that a fresh builder does not have. */
final class TrinoSamples {
    private static final SecretKey KEY = new SecretKey("some-secret", "some-key");
    private static final SortedMap<String, String> LABELS = new TreeMap<>(Collections.singletonMap("team", "data"));
    private static final String METASTORE = "thrift://metastore.example:9083";

    private TrinoSamples() {}

    static Stream<Record> all() {
        return Stream.of(
                trino(),
                trinoCatalog(),
                trinoCatalog(builder -> builder.hive(hive())),
                trinoCatalog(builder -> builder.postgresql(postgresql())),
                trinoCatalog(builder -> builder.kafka(topics(List.of("orders"), Optional.empty()))),
                trinoCatalog(builder -> builder.memory(new InMemory(Optional.empty()))),
                trinoCatalog(builder -> builder.tpch(new Benchmark(Optional.empty()))),
                trinoCatalog(builder -> builder.tpcds(new Benchmark(Optional.of(2)))),
                trinoCatalog(builder -> builder.connector("mongodb")),
                new Iceberg(Optional.of(restCatalog()), Optional.empty(), Optional.empty(), Optional.of(s3())),
                new Iceberg(Optional.empty(), Optional.of(METASTORE), Optional.empty(), Optional.empty()),
                new Iceberg(Optional.empty(), Optional.empty(), Optional.of(glue()), Optional.empty()),
                restCatalog(),
                new RestCatalog(
                        "http://catalog.example",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(KEY),
                        Optional.empty(),
                        false),
                hive(),
                new Hive(Optional.empty(), Optional.of(glue()), Optional.empty()),
                s3(),
                postgresql(),
                topics(List.of("orders"), Optional.empty()),
                topics(List.of(), Optional.of("http://registry.example:8081")),
                memory(),
                fileCache(),
                new GracefulShutdown(false, 60),
                authentication(),
                exchangeManager(),
                resourceGroups(),
                resourceGroup(),
                selector(),
                accessControl(),
                new AccessControl(List.of(), List.of(), List.of(), Optional.of("{}"), Optional.of("60s")));
    }

    private static Trino trino() {
        return new Trino(
                "484",
                "research",
                pods(2),
                pods(3),
                memory(),
                new TreeMap<>(Collections.singletonMap("lake", trinoCatalog())),
                Optional.of(fileCache()),
                Optional.of(resourceGroups()),
                Optional.of(accessControl()),
                Optional.of(authentication()),
                RetryPolicy.QUERY,
                Optional.of(exchangeManager()),
                new GracefulShutdown(false, 60),
                LABELS,
                LABELS,
                new TreeMap<>(Collections.singletonMap("io.trino", LogLevel.DEBUG)),
                List.of("-Xss4m"),
                LABELS);
    }

    private static TrinoCatalog trinoCatalog() {
        return new TrinoCatalog(
                Optional.of(
                        new Iceberg(Optional.of(restCatalog()), Optional.empty(), Optional.empty(), Optional.of(s3()))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new TreeMap<>(Collections.singletonMap("iceberg.file-format", "ORC")),
                new TreeMap<>(Collections.singletonMap("s3.sse.customer-key", KEY)));
    }

    private static TrinoCatalog trinoCatalog(Consumer<TrinoCatalog.Builder> connector) {
        TrinoCatalog.Builder builder = TrinoCatalog.builder();
        connector.accept(builder);
        return builder.build();
    }

    private static RestCatalog restCatalog() {
        return new RestCatalog(
                "http://catalog.example",
                Optional.of("main"),
                Optional.of("dev"),
                Optional.of(KEY),
                Optional.empty(),
                Optional.of("all"),
                true);
    }

    private static Hive hive() {
        return new Hive(Optional.of(METASTORE), Optional.empty(), Optional.of(s3()));
    }

    private static Glue glue() {
        return new Glue("eu-central-1", Optional.of("s3://lake/warehouse"));
    }

    private static S3 s3() {
        return new S3(Optional.of("http://minio.example"), Optional.of("eu"), true, Optional.of(KEY), Optional.of(KEY));
    }

    private static Postgresql postgresql() {
        return new Postgresql("db.example", 6432, "orders", "trino", Optional.of(KEY), Optional.of("sslmode=require"));
    }

    private static io.chartwright.catalog.trino.Kafka topics(List<String> tables, Optional<String> registry) {
        return new io.chartwright.catalog.trino.Kafka(
                List.of("kafka.example:9092"), tables, registry, Optional.of("raw"), false);
    }

    private static Memory memory() {
        return new Memory(
                new Percent(60),
                Optional.of(Quantity.of("20Gi")),
                Optional.of(Quantity.of("2Gi")),
                Optional.of(Quantity.of("1Gi")));
    }

    private static FileCache fileCache() {
        return new FileCache("/fast", Quantity.of("1Gi"), "1d");
    }

    private static Authentication authentication() {
        return new Authentication(new SecretKey("a", "1"), new SecretKey("b", "2"), Optional.of(KEY), true);
    }

    private static ExchangeManager exchangeManager() {
        return new ExchangeManager(List.of("s3://exchange"), Optional.of(s3()));
    }

    private static ResourceGroups resourceGroups() {
        return new ResourceGroups(
                List.of(resourceGroup()),
                List.of(Selector.builder().group("global.adhoc").build()),
                Optional.of("1h"));
    }

    private static ResourceGroup resourceGroup() {
        return new ResourceGroup(
                "global",
                10,
                5,
                Optional.of(4),
                "80%",
                Optional.of("2h"),
                Optional.of("1h"),
                Optional.of(ResourceGroup.SchedulingPolicy.WEIGHTED),
                Optional.of(3),
                List.of(ResourceGroup.builder().name("adhoc").build()));
    }

    private static Selector selector() {
        return new Selector(
                "global",
                Optional.of("alice"),
                Optional.of("admins"),
                Optional.of("cli"),
                Optional.of("SELECT"),
                List.of("fast"));
    }

    private static AccessControl accessControl() {
        return new AccessControl(
                List.of(new AccessControl.CatalogRule(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        AccessControl.Access.ALL)),
                List.of(new AccessControl.SchemaRule(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        true)),
                List.of(new AccessControl.TableRule(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(AccessControl.Privilege.SELECT),
                        Optional.empty())),
                Optional.empty(),
                Optional.empty());
    }

    private static Tuning pods(int replicas) {
        return Tuning.builder().replicas(replicas).build();
    }
}
