package io.chartwright.catalog.datahub;

import io.chartwright.model.component.Component;
import io.chartwright.model.component.EnvValue;
import io.chartwright.model.component.Ingress;
import io.chartwright.model.component.Port;
import io.chartwright.model.component.Probe;
import io.chartwright.model.component.Resources;
import io.chartwright.model.component.Text;
import io.chartwright.model.component.Tuning;
import java.util.ArrayList;
import java.util.List;

/** The frontend: what users see, and the way to GMS from outside. Sessions are in signed cookies, so it scales freely. */
final class Frontend {
    private static final String PORT = "http";
    private static final String HEALTH = "/admin";

    private Frontend() {}

    static Component component(Plan plan) {
        Component.Builder frontend = Component.deployment("frontend")
                .description("what users see")
                .port(Port.of(PORT, 9002))
                .config(SharedConfig.GMS_ADDRESS, SharedConfig.KAFKA, SharedConfig.KAFKA_CLIENTS, SharedConfig.AUTH)
                .volume(Server.temporary())
                .tuning(Server.tuned(plan.settings().frontend(), choices(plan)));
        return Server.metricsPorts(plan, frontend).build();
    }

    private static Tuning choices(Plan plan) {
        Ingress ingress = plan.settings().frontend().ingress().orElseGet(() -> Ingress.builder()
                .subdomain("datahub")
                .build());
        Tuning.Builder frontend = Tuning.builder()
                .image(plan.image("datahub-frontend-react"))
                .resources(Resources.of("200m", "1400Mi"))
                .startupProbe(Probe.http(HEALTH, PORT).every(10, 30))
                .livenessProbe(Probe.http(HEALTH, PORT).every(20, 4))
                .readinessProbe(Probe.http(HEALTH, PORT))
                .ingress(ingress)
                // In place of the start script's -Xmx1024m, which knows nothing of the limit.
                .env("JAVA_MEMORY_OPTS", "-XX:MaxRAMPercentage=70 -XX:+ExitOnOutOfMemoryError")
                .env("ENABLE_PROMETHEUS", Boolean.toString(plan.settings().metrics()))
                .env("DATAHUB_APP_VERSION", Versions.ofPackage(plan.settings().appVersion()))
                .env("DATAHUB_PLAY_MEM_BUFFER_SIZE", "10MB")
                .env("DATAHUB_ANALYTICS_ENABLED", "true")
                .env("DATAHUB_TRACKING_TOPIC", Topics.USAGE)
                .env("AUTH_SESSION_TTL_HOURS", "24")
                .env("AUTH_COOKIE_SAME_SITE", "LAX")
                .env("AUTH_COOKIE_SECURE", Boolean.toString(ingress.tls()));
        search(frontend, plan.search());
        plan.settings().oidc().ifPresent(oidc -> login(frontend, oidc, ingress));
        Credentials credentials = new Credentials(plan);
        credentials.system(frontend);
        Credentials.put(frontend, "DATAHUB_SECRET", plan.settings().secrets().frontendSecret());
        Credentials.put(frontend, "KAFKA_PROPERTIES_SASL_JAAS_CONFIG", credentials.jaasConfig());
        return frontend.build();
    }

    // The frontend asks the search engine for analytics by itself, under names of its own.
    private static void search(Tuning.Builder frontend, Search search) {
        frontend.env("ELASTIC_CLIENT_HOST", search.host())
                .env("ELASTIC_CLIENT_PORT", Integer.toString(search.port()))
                .env("ELASTIC_CLIENT_USE_SSL", Boolean.toString(search.tls()));
        search.username().ifPresent(name -> frontend.env("ELASTIC_CLIENT_USERNAME", name));
        search.indexPrefix().ifPresent(prefix -> frontend.env("ELASTIC_INDEX_PREFIX", prefix));
        Credentials.put(frontend, "ELASTIC_CLIENT_PASSWORD", search.password());
    }

    private static void login(Tuning.Builder frontend, Oidc oidc, Ingress ingress) {
        frontend.env("AUTH_OIDC_ENABLED", "true")
                .env("AUTH_OIDC_CLIENT_ID", oidc.clientId())
                .env("AUTH_OIDC_CLIENT_SECRET", oidc.clientSecret().env())
                .env("AUTH_OIDC_DISCOVERY_URI", oidc.discoveryUri())
                .env("AUTH_OIDC_SCOPE", oidc.scope())
                .env("AUTH_OIDC_USER_NAME_CLAIM", oidc.userNameClaim())
                .env("AUTH_OIDC_BASE_URL", EnvValue.of(url(ingress)));
    }

    private static Text url(Ingress ingress) {
        List<Object> parts = new ArrayList<>();
        parts.add(ingress.tls() ? "https://" : "http://");
        ingress.host().ifPresent(parts::add);
        ingress.subdomain().ifPresent(label -> {
            parts.set(0, parts.get(0) + label + ".");
            parts.add(Text.domain());
        });
        return Text.of(parts.toArray());
    }
}
