package io.chartwright.catalog.dolphinscheduler;

import io.chartwright.model.component.ChartContent;
import io.chartwright.model.component.Component;
import io.chartwright.model.component.ConfigSet;
import io.chartwright.model.component.EnvValue;
import io.chartwright.model.component.Image;
import io.chartwright.model.component.SecretKey;
import io.chartwright.model.component.Text;
import io.chartwright.model.component.Volume;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** DolphinSchedulers to look at, and words to look at them with. */
final class Samples {
    static final List<String> SERVERS = List.of("master", "worker", "api", "alert");
    static final SecretKey ACCESS = new SecretKey("bucket", "access");
    static final SecretKey SECRET = new SecretKey("bucket", "secret");

    private Samples() {}

    /** The least that a user has to say. */
    static DolphinScheduler.Builder smallest() {
        return DolphinScheduler.defaults()
                .database(database -> database.host("pg"))
                .s3(s3 -> s3.bucket("flows")
                        .endpoint("http://minio:9000")
                        .accessKey(ACCESS)
                        .secretKey(SECRET));
    }

    /** On a shared disk, with MySQL, ZooKeeper, and images of its own. */
    static DolphinScheduler.Builder other() {
        return DolphinScheduler.defaults()
                .database(database -> database.engine(Database.Engine.MYSQL).host("my"))
                .zookeeper(zookeeper -> zookeeper.servers("zk-0:2181", "zk-1:2181"))
                .sharedClaim("flows")
                .schema(own("tools"))
                .master(own("master"))
                .worker(own("worker"))
                .api(own("api"))
                .alert(own("alert"))
                .workerGroup("gpu", group -> group.execThreads(2).tuning(tuning -> tuning.replicas(2)));
    }

    /** The last line whose images are one server each. */
    static DolphinScheduler.Builder old() {
        return smallest().appVersion("3.2.2").zookeeper(zookeeper -> zookeeper.servers("zk:2181"));
    }

    static Consumer<io.chartwright.model.component.Tuning.Builder> own(String name) {
        return tuning -> tuning.image(Image.of("acme/" + name, "3.4.3-acme"));
    }

    static Component in(ChartContent content, String name) {
        return content.components().stream()
                .filter(component -> component.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no component " + name));
    }

    /** All variables of a component, those of its config sets included, as a container would see them. */
    static SortedMap<String, String> env(ChartContent content, String name) {
        Component component = in(content, name);
        SortedMap<String, String> all = new TreeMap<>();
        for (ConfigSet set : content.config()) {
            if (component.config().contains(set.name())) {
                set.variables().forEach((variable, text) -> all.put(variable, spoken(text)));
            }
        }
        component.tuning().env().forEach((variable, value) -> all.put(variable, spoken(value)));
        return all;
    }

    /** The files that the chart brings to a component, by their paths. */
    static SortedMap<String, String> files(ChartContent content, String name) {
        SortedMap<String, String> files = new TreeMap<>();
        for (Volume volume : in(content, name).volumes()) {
            if (volume instanceof Volume.SharedFile file) {
                content.files().stream()
                        .filter(set -> set.name().equals(file.set()))
                        .forEach(set ->
                                files.put(file.mountPath(), spoken(set.files().get(file.fileName()))));
            }
        }
        return files;
    }

    private static String spoken(EnvValue value) {
        if (value instanceof EnvValue.Literal literal) {
            return spoken(literal.text());
        }
        if (value instanceof EnvValue.FromSecret secret) {
            return "secret " + secret.secret() + "/" + secret.key();
        }
        return value.toString();
    }

    private static String spoken(Text text) {
        return text.parts().stream()
                .map(part -> part instanceof Text.Literal literal ? literal.text() : "?")
                .collect(Collectors.joining());
    }
}
