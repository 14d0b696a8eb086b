package io.chartwright.catalog.trino;

import io.chartwright.model.component.Component;
import io.chartwright.model.component.Ingress;
import io.chartwright.model.component.Port;
import io.chartwright.model.component.Resources;
import io.chartwright.model.component.SecretKey;
import io.chartwright.model.component.Text;
import io.chartwright.model.component.Tuning;
import io.chartwright.model.component.Volume;
import java.util.SortedMap;

/** The coordinator: it plans queries and talks to users. There is no second one to take over, nor may there be two. */
final class Coordinator {
    static final String NAME = "coordinator";

    private static final String RULES = "access-control.json";
    private static final String GROUPS = "resource-groups.json";
    private static final String PASSWORD_PATH = Node.ETC + "/auth/password";
    private static final String GROUP_PATH = Node.ETC + "/auth/group";

    private Coordinator() {}

    static Tuning tuned(Trino settings) {
        return settings.coordinator()
                .over(Node.choices(settings)
                        .replicas(1)
                        .resources(Resources.of("1", "4Gi"))
                        .build());
    }

    static Component component(Plan plan) {
        Trino settings = plan.settings();
        Component.Builder coordinator = Component.recreatedDeployment(NAME)
                .description("what plans queries and talks to users")
                .port(Port.of(Node.HTTP, Node.PORT))
                .tuning(plan.coordinator());
        Node.equip(coordinator, settings, files(plan));
        settings.authentication().ifPresent(authentication -> {
            coordinator.volume(secret("passwords", PASSWORD_PATH, authentication.passwords()));
            authentication.groups().ifPresent(key -> coordinator.volume(secret("groups", GROUP_PATH, key)));
        });
        return coordinator.build();
    }

    private static Volume secret(String name, String path, SecretKey key) {
        return new Volume.SecretFiles(name, path, key.name());
    }

    private static SortedMap<String, Text> files(Plan plan) {
        Trino settings = plan.settings();
        SortedMap<String, Text> files = Node.files(settings);
        Node.put(files, "config.properties", config(plan));
        settings.resourceGroups().ifPresent(groups -> {
            files.put(GROUPS, Text.of(RuleFiles.resourceGroups(groups)));
            Node.put(
                    files,
                    "resource-groups.properties",
                    new PropertyList()
                            .set("resource-groups.configuration-manager", "file")
                            .set("resource-groups.config-file", Node.ETC + "/" + GROUPS));
        });
        settings.accessControl().ifPresent(rules -> {
            files.put(RULES, Text.of(RuleFiles.accessControl(rules)));
            Node.put(
                    files,
                    "access-control.properties",
                    new PropertyList()
                            .set("access-control.name", "file")
                            .set("security.config-file", Node.ETC + "/" + RULES)
                            .set("security.refresh-period", rules.refreshPeriod()));
        });
        settings.authentication().ifPresent(authentication -> login(files, authentication));
        return files;
    }

    private static void login(SortedMap<String, Text> files, Authentication authentication) {
        Node.put(
                files,
                "password-authenticator.properties",
                new PropertyList()
                        .set("password-authenticator.name", "file")
                        .set(
                                "file.password-file",
                                PASSWORD_PATH + "/" + authentication.passwords().key()));
        authentication
                .groups()
                .ifPresent(key -> Node.put(
                        files,
                        "group-provider.properties",
                        new PropertyList()
                                .set("group-provider.name", "file")
                                .set("file.group-file", GROUP_PATH + "/" + key.key())));
    }

    private static PropertyList config(Plan plan) {
        Trino settings = plan.settings();
        PropertyList config = new PropertyList()
                .set("coordinator", "true")
                // Said aloud: Trino's default is true.
                .set("node-scheduler.include-coordinator", Boolean.toString(settings.singleNode()))
                .set("discovery.uri", "http://localhost:" + Node.PORT)
                .add(Node.config(settings));
        if (settings.singleNode()) {
            config.add(Node.work(settings));
        }
        settings.authentication().ifPresent(authentication -> {
            config.set("http-server.authentication.type", "PASSWORD");
            if (authentication.allowInsecureOverHttp()) {
                config.set("http-server.authentication.allow-insecure-over-http", "true");
            }
        });
        if (plan.coordinator().ingress().filter(Ingress::enabled).isPresent()) {
            // Otherwise whatever came through a proxy is refused.
            config.set("http-server.process-forwarded", "true");
        }
        settings.coordinatorProperties().forEach(config::set);
        return config;
    }
}
