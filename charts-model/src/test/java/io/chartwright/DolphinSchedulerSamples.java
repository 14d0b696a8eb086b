package io.chartwright;

import io.chartwright.catalog.dolphinscheduler.Database;
import io.chartwright.catalog.dolphinscheduler.DolphinScheduler;
import io.chartwright.catalog.dolphinscheduler.LogDisk;
import io.chartwright.catalog.dolphinscheduler.S3;
import io.chartwright.catalog.dolphinscheduler.WorkerGroup;
import io.chartwright.catalog.dolphinscheduler.ZooKeeper;
import io.chartwright.model.component.Quantity;
import io.chartwright.model.component.SecretKey;
import io.chartwright.model.component.Tuning;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A sample of each record of DolphinScheduler, with values that a fresh builder does not have. */
final class DolphinSchedulerSamples {
    private static final SecretKey KEY = new SecretKey("some-secret", "some-key");
    private static final SortedMap<String, String> LABELS = new TreeMap<>(Collections.singletonMap("team", "data"));

    private DolphinSchedulerSamples() {}

    static Stream<Record> all() {
        return Stream.of(
                dolphinScheduler(),
                dolphinDatabase(),
                new ZooKeeper(List.of("zookeeper.example:2181"), "flows"),
                dolphinBucket(),
                new WorkerGroup(Optional.of(4), pods(3)));
    }

    private static DolphinScheduler dolphinScheduler() {
        return new DolphinScheduler(
                "3.4.2",
                Optional.of(dolphinDatabase()),
                Optional.of(new ZooKeeper(List.of("zookeeper.example:2181"), "flows")),
                Optional.of(dolphinBucket()),
                "Europe/Berlin",
                true,
                Optional.of(new LogDisk(Quantity.of("20Gi"), Optional.of("fast"))),
                Optional.of(KEY),
                new TreeMap<>(Collections.singletonMap("appId.collect", "aop")),
                7,
                pods(2),
                pods(3),
                pods(4),
                pods(5),
                pods(6),
                new TreeMap<>(Collections.singletonMap("gpu", new WorkerGroup(Optional.of(4), pods(3)))));
    }

    private static Database dolphinDatabase() {
        return new Database(
                Database.Engine.MYSQL,
                "db.example",
                Optional.of(3307),
                "flows",
                "flow",
                KEY,
                Optional.of("sslMode=REQUIRED"));
    }

    private static S3 dolphinBucket() {
        return new S3(
                "flows",
                "eu-central-1",
                Optional.of("http://minio:9000"),
                "/files",
                Optional.of(KEY),
                Optional.of(new SecretKey("bucket", "secret")));
    }

    private static Tuning pods(int replicas) {
        return Tuning.builder().replicas(replicas).build();
    }
}
