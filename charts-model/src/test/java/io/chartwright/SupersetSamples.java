package io.chartwright;

import io.chartwright.catalog.superset.Admin;
import io.chartwright.catalog.superset.CacheTimeouts;
import io.chartwright.catalog.superset.Database;
import io.chartwright.catalog.superset.Gunicorn;
import io.chartwright.catalog.superset.OAuth;
import io.chartwright.catalog.superset.Redis;
import io.chartwright.catalog.superset.Superset;
import io.chartwright.catalog.superset.Websockets;
import io.chartwright.model.component.Image;
import io.chartwright.model.component.SecretKey;
import io.chartwright.model.component.Tuning;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

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
