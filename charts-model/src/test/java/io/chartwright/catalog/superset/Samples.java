package io.chartwright.catalog.superset;

import io.chartwright.model.component.ChartContent;
import io.chartwright.model.component.Component;
import io.chartwright.model.component.ConfigSet;
import io.chartwright.model.component.EnvValue;
import io.chartwright.model.component.FileSet;
import io.chartwright.model.component.Image;
import io.chartwright.model.component.SecretKey;
import io.chartwright.model.component.Text;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Supersets to look at, and words to look at them with. */
final class Samples {
    static final Image IMAGE = new Image("ghcr.io", "acme/superset", "6.1.0", Image.PullPolicy.IF_NOT_PRESENT);
    static final Image WEBSOCKET = new Image("ghcr.io", "acme/superset-ws", "6.1.0", Image.PullPolicy.IF_NOT_PRESENT);

    /** The components that run Python, by name. */
    static final List<String> PYTHONS = List.of("init", "web", "worker", "beat");

    private Samples() {}

    /** The least that a user has to say. */
    static Superset.Builder smallest() {
        return Superset.defaults()
                .image(IMAGE)
                .database(database -> database.host("postgres"))
                .redis(redis -> redis.host("redis"))
                .admin(admin -> admin.email("data@acme.example"));
    }

    /** With everything that can be switched on. */
    static Superset.Builder fullest() {
        return smallest()
                .database(database -> database.parameters("sslmode=require"))
                .redis(redis -> redis.tls(true).username("superset").password(new SecretKey("redis-user", "password")))
                .oauth(oauth -> oauth.name("keycloak")
                        .metadataUrl("https://id.acme.example/realms/acme/.well-known/openid-configuration")
                        .role("data-admins", "Admin")
                        .role("data-users", "Alpha"))
                .featureFlag("DASHBOARD_RBAC", true)
                .featureFlag("EMBEDDED_SUPERSET", true)
                .featureFlag("TAGGING_SYSTEM", false)
                .guestTokenSecret(new SecretKey("superset-secrets", "guest_token_secret"))
                .alerts(true)
                .websockets(websockets -> websockets.image(WEBSOCKET))
                .rowLimit(20_000)
                .web(web -> web.autoscaling(2, 6, "70%"))
                .worker(worker -> worker.replicas(3))
                .extraConfig("LANGUAGES = {\n    \"de\": {\"flag\": \"de\", \"name\": \"German\"},\n}\n");
    }

    static ChartContent composed(Superset.Builder superset) {
        return superset.product().compose();
    }

    static Component in(ChartContent content, String name) {
        return content.components().stream()
                .filter(component -> component.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no component " + name));
    }

    static List<Component> pythons(ChartContent content) {
        return PYTHONS.stream().map(name -> in(content, name)).toList();
    }

    /** A shared file, with unknown parts in angle brackets. */
    static String file(ChartContent content, String name) {
        FileSet files = content.files().get(0);
        Text text = files.files().get(name);
        if (text == null) {
            throw new AssertionError("no file " + name);
        }
        return spoken(text);
    }

    static String config(Superset.Builder superset) {
        return file(composed(superset), "superset_config.py");
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
