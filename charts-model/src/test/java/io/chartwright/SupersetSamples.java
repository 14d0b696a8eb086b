package io.chartwright;

import io.chartwright.catalog.datahub.DataHub;
import io.chartwright.catalog.datahub.DataHubSecrets;
import io.chartwright.catalog.datahub.Ingestion;
import io.chartwright.catalog.datahub.Kafka;
import io.chartwright.catalog.datahub.KafkaSecurity;
import io.chartwright.catalog.datahub.Neo4j;
import io.chartwright.catalog.datahub.Oidc;
import io.chartwright.catalog.datahub.Search;
import io.chartwright.catalog.datahub.SqlStore;
import io.chartwright.catalog.superset.Admin;
import io.chartwright.catalog.superset.CacheTimeouts;
import io.chartwright.catalog.superset.Database;
import io.chartwright.catalog.superset.Gunicorn;
import io.chartwright.catalog.superset.OAuth;
import io.chartwright.catalog.superset.Redis;
import io.chartwright.catalog.superset.Superset;
import io.chartwright.catalog.superset.Websockets;
import io.chartwright.model.Environment;
import io.chartwright.model.Product;
import io.chartwright.model.component.Autoscaling;
import io.chartwright.model.component.Component;
import io.chartwright.model.component.DisruptionBudget;
import io.chartwright.model.component.EnvValue;
import io.chartwright.model.component.Image;
import io.chartwright.model.component.Ingress;
import io.chartwright.model.component.InitContainer;
import io.chartwright.model.component.Keda;
import io.chartwright.model.component.PeerService;
import io.chartwright.model.component.Phase;
import io.chartwright.model.component.Placement;
import io.chartwright.model.component.Port;
import io.chartwright.model.component.Probe;
import io.chartwright.model.component.Resources;
import io.chartwright.model.component.SecretKey;
import io.chartwright.model.component.SecurityContext;
import io.chartwright.model.component.Service;
import io.chartwright.model.component.Spread;
import io.chartwright.model.component.Toleration;
import io.chartwright.model.component.Tuning;
import io.chartwright.model.component.Volume;
import io.chartwright.model.component.Workload;
import java.io.IOException;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A sample of each record of Superset, with values that a fresh builder does not have. */
final class SupersetSamples {
    private static final SecretKey KEY = new SecretKey("some-secret", "some-key");
    private static final SortedMap<String, String> LABELS = new TreeMap<>(Collections.singletonMap("team", "data"));

    private SupersetSamples() {}

    static Stream<Record> all() {
        return Stream.of(
                superset(),
                database(),
                redis(),
                admin(),
                oauth(),
                new CacheTimeouts(1, 2, 3, 4, 5, 6),
                new Gunicorn(3, 4, 90),
                websockets());
    }

    private static Superset superset() {
        return new Superset(
                "6.0.0",
                Optional.of(Image.of("acme/superset", "6.0.0")),
                Optional.of(database()),
                Optional.of(redis()),
                KEY,
                Optional.of(admin()),
                Optional.of(oauth()),
                new TreeMap<>(Collections.singletonMap("DASHBOARD_RBAC", true)),
                Optional.of(KEY),
                new CacheTimeouts(1, 2, 3, 4, 5, 6),
                true,
                Optional.of(websockets()),
                7,
                8,
                new Gunicorn(3, 4, 90),
                9,
                Optional.of("X = 1"),
                pods(2),
                pods(3),
                pods(4),
                pods(5),
                pods(6));
    }

    private static Database database() {
        return new Database(
                Database.Engine.MYSQL,
                "db.example",
                Optional.of(3307),
                "bi",
                "owner",
                KEY,
                Optional.of("charset=utf8mb4"));
    }

    private static Redis redis() {
        return new Redis("redis.example", 6380, true, Optional.of("bi"), Optional.of(KEY), 3, 4);
    }

    private static Admin admin() {
        return new Admin("root", "root@acme.example", "Ada", "Root", KEY);
    }

    private static OAuth oauth() {
        return new OAuth(
                "okta",
                "bi",
                KEY,
                "https://id.example/.well-known/openid-configuration",
                "openid",
                "sub",
                "roles",
                new TreeMap<>(Collections.singletonMap("admins", "Admin")),
                "Public");
    }

    private static Websockets websockets() {
        return new Websockets(Optional.of(Image.of("acme/superset-ws", "6.0.0")), KEY);
    }

    private static Tuning pods(int replicas) {
        return Tuning.builder().replicas(replicas).build();
    }
}
