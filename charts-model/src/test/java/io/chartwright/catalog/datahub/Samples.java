package io.chartwright.catalog.datahub;

import io.chartwright.model.component.ChartContent;
import io.chartwright.model.component.Component;
import io.chartwright.model.component.ConfigSet;
import io.chartwright.model.component.EnvValue;
import io.chartwright.model.component.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** DataHubs to look at, and words to look at them with. */
final class Samples {
    /** The components that run in all modes and are parts of the server, by name. */
    static final List<String> JOBS = List.of("system-update", "system-update-nonblocking");

    private Samples() {}

    /** The least that a user has to say. */
    static DataHub.Builder smallest() {
        return DataHub.defaults()
                .sql(sql -> sql.host("mysql"))
                .kafka(kafka -> kafka.bootstrapServers("kafka:9092"))
                .search(search -> search.host("opensearch"));
    }

    /** With consumers that stand alone, a scaled GMS, and an ingestion. */
    static DataHub.Builder standalone() {
        return smallest()
                .standaloneConsumers(true)
                .gms(gms -> gms.autoscaling(2, 10, "70%"))
                .ingest("warehouse", job -> job.schedule("0 3 * * *").recipe("source: { type: demo-data }"));
    }

    static Component in(ChartContent content, String name) {
        return content.components().stream()
                .filter(component -> component.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no component " + name));
    }

    static List<Component> running(ChartContent content) {
        return content.components().stream().filter(Component::enabled).toList();
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

    static List<SortedMap<String, String>> envs(ChartContent content, Stream<String> names) {
        return names.map(name -> env(content, name)).collect(Collectors.toCollection(ArrayList::new));
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
        return text.parts().stream().map(Samples::spoken).collect(Collectors.joining());
    }

    private static String spoken(Text.Part part) {
        if (part instanceof Text.Literal literal) {
            return literal.text();
        }
        return part instanceof Text.ServiceName service ? "<" + service.service() + ">" : "<domain>";
    }
}
