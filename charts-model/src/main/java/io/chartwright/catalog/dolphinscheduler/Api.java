package io.chartwright.catalog.dolphinscheduler;

import io.chartwright.model.component.Component;
import io.chartwright.model.component.Ingress;
import io.chartwright.model.component.Port;
import io.chartwright.model.component.Protocol;
import io.chartwright.model.component.Resources;
import io.chartwright.model.component.Tuning;
import java.util.SortedMap;
import java.util.TreeMap;

/** The API server: the UI, its REST API, and the Python gateway. Sessions are in the database, so it scales freely. */
final class Api {
    static final String NAME = "api";
    static final String PORT = "http";
    /** The path below which everything is; it cannot be changed. */
    static final String PATH = "/dolphinscheduler";

    static final int REPLICAS = 1;
    static final Resources RESOURCES = Resources.of("500m", "2Gi");

    private static final String BODY_SIZE = "nginx.ingress.kubernetes.io/proxy-body-size";

    private Api() {}

    static Component component(Plan plan) {
        Component.Builder api = Component.deployment(NAME)
                .description("the UI and its REST API")
                .port(Port.of(PORT, 12345))
                .config(SharedConfig.COMMON, SharedConfig.DATABASE, SharedConfig.REGISTRY)
                .volume(Server.scratchLogs())
                .volume(Server.temporary())
                .tuning(Server.tuned(wishes(plan), choices(plan), RESOURCES, Heap.OF_SERVER, REPLICAS));
        if (plan.settings().pythonGatewayToken().isPresent()) {
            api.port(Port.of("python", 25333).speaking(Protocol.TCP));
        }
        return Server.equip(plan, Role.API, api).build();
    }

    private static Tuning wishes(Plan plan) {
        Tuning api = plan.settings().api();
        Ingress ingress = api.ingress()
                .orElseGet(() -> Ingress.builder().subdomain("dolphinscheduler").build());
        return api.toBuilder().ingress(led(ingress)).build();
    }

    // Uploads may have 1 GiB, of which nginx lets 1 MiB through unless told.
    private static Ingress led(Ingress ingress) {
        SortedMap<String, String> annotations = new TreeMap<>(ingress.annotations());
        annotations.putIfAbsent(BODY_SIZE, "1024m");
        return ingress.toBuilder()
                .path(ingress.path().equals("/") ? PATH : ingress.path())
                .annotations(annotations)
                .build();
    }

    private static Tuning.Builder choices(Plan plan) {
        Tuning.Builder api = Tuning.builder()
                .image(plan.image(Role.API.image()))
                .terminationGracePeriodSeconds(60)
                .env(
                        "API_PYTHON_GATEWAY_ENABLED",
                        Boolean.toString(plan.settings().pythonGatewayToken().isPresent()));
        plan.settings().pythonGatewayToken().ifPresent(token -> api.env("API_PYTHON_GATEWAY_AUTH_TOKEN", token.env()));
        Server.probed(api, PATH, PORT);
        Credentials credentials = new Credentials(plan);
        credentials.database(api);
        credentials.registry(api);
        return credentials.bucket(Role.API, api);
    }
}
