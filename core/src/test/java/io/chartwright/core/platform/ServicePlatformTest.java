package io.chartwright.core.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.chartwright.core.yaml.JsonWriter;
import io.chartwright.core.yaml.YamlReader;
import io.chartwright.model.Platform;
import io.chartwright.model.Subchart;
import io.chartwright.model.component.ChartContent;
import io.chartwright.model.component.Component;
import io.chartwright.model.component.DisruptionBudget;
import io.chartwright.model.component.EnvValue;
import io.chartwright.model.component.Image;
import io.chartwright.model.component.PeerService;
import io.chartwright.model.component.Resources;
import io.chartwright.model.component.SecurityContext;
import io.chartwright.model.component.Text;
import io.chartwright.model.component.Toleration;
import io.chartwright.model.component.Volume;
import io.chartwright.model.component.Workload;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads a portal with five components and a processor with GPUs, as users write them. */
class ServicePlatformTest {
    private static Path file() throws URISyntaxException {
        return Path.of(
                ServicePlatformTest.class.getResource("services/platform.yaml").toURI());
    }

    private static Subchart subchart(int number) throws URISyntaxException {
        Platform platform = PlatformReader.read(file());
        return platform.charts().get(0).subcharts().get(number);
    }

    private static ChartContent portal(String environment) throws URISyntaxException {
        return subchart(0).in(environment).product().compose();
    }

    private static Component component(ChartContent content, String name) {
        return content.components().stream()
                .filter(component -> component.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void readsAPortal() throws URISyntaxException {
        ChartContent portal = portal("staging");
        assertThat(portal.appVersion()).isEqualTo("2.3.0");
        assertThat(portal.security()).isEqualTo(new SecurityContext(101, 101, true));
        assertThat(portal.components())
                .extracting(Component::name)
                .containsExactly("api", "cache", "migrate", "report", "web");
        assertThat(portal.config().get(0).variables())
                .containsEntry("LOG_LEVEL", Text.of("info"))
                .containsEntry("API_URL", Text.of("http://", Text.service("api"), ":8080/"))
                .containsEntry("PUBLIC_URL", Text.of("https://portal.", Text.domain()));
        assertThat(portal.files().get(0).files()).containsEntry("allow.txt", Text.of("10.0.0.0/8\n"));
        assertThat(component(portal, "cache").peers()).contains(new PeerService("cache-peers", "gossip"));
        assertThat(component(portal, "report").workload()).isEqualTo(new Workload.CronJob("0 3 * * *", true, 0));
        assertThat(component(portal, "api").tuning().disruption()).contains(DisruptionBudget.maxUnavailable(1));
    }

    @Test
    void readsTuningBesideAComponentsOwnSettings() throws URISyntaxException {
        Component web = component(portal("staging"), "web");
        assertThat(web.tuning().image()).contains(Image.of("acme/portal-web", "2.3.0"));
        assertThat(web.tuning().replicas()).contains(2);
        assertThat(web.tuning().env())
                .containsEntry("TEMPLATE", EnvValue.of("${kept} {{ kept }}"))
                .containsEntry("BACKEND", EnvValue.of(Text.of(Text.service("api"), ".svc")))
                .containsEntry("SESSION_KEY", EnvValue.secret("portal", "session-key"));
        assertThat(web.volumes())
                .contains(
                        new Volume.ConfigFiles(
                                "conf",
                                "/etc/portal",
                                new TreeMap<>(Map.of(
                                        "app.yaml", Text.of("server:\n  port: 8080\n"),
                                        "motd.txt", Text.of("Good day.\n"),
                                        "home.txt", Text.of("https://", Text.domain())))),
                        new Volume.ConfigFile("nginx", "/etc/nginx/nginx.conf", Text.of("worker_processes 2;")),
                        new Volume.SharedFiles("rules", "/etc/rules", "rules"),
                        new Volume.SecretFiles("tls", "/etc/tls", "portal-tls"));
    }

    @Test
    void readsWhatDiffersInAnEnvironment() throws URISyntaxException {
        assertThat(component(portal("dev"), "web").tuning().replicas()).contains(1);
        assertThat(portal("dev").components()).extracting(Component::name).doesNotContain("report");
        ChartContent prod = portal("prod");
        assertThat(prod.config().get(0).variables())
                .containsEntry("LOG_LEVEL", Text.of("warn"))
                .containsKey("API_URL");
        assertThat(component(prod, "web").tuning().image()).contains(Image.of("acme/portal-web", "2.3.1"));
    }

    @Test
    void readsAProcessorWithGpus() throws URISyntaxException {
        Subchart subchart = subchart(1);
        Component dev = component(subchart.in("dev").product().compose(), "processor");
        Component prod = component(subchart.in("prod").product().compose(), "processor");
        assertThat(dev.tuning().resources()).contains(Resources.of("2", "32Gi").gpus(1));
        assertThat(prod.tuning().resources())
                .contains(Resources.of("8", "128Gi").gpus(4));
        assertThat(prod.tuning().placement().nodeSelector()).containsEntry("accelerator", "nvidia-tesla-k80");
        assertThat(prod.tuning().placement().tolerations())
                .isEqualTo(List.of(new Toleration("nvidia.com/gpu", Optional.empty(), Optional.of("NoSchedule"))));
        assertThat(prod.volumes()).containsExactly(new Volume.ExistingClaim("lake", "/lake", "lake"));
    }

    @Test
    void readsAPathWithoutAFolderFromTheWorkingFolder() {
        assertThat(new FolderFiles(Path.of("platform.yaml").toAbsolutePath().getParent()).read("pom.xml"))
                .contains("<project");
    }

    @Test
    void isWhatTheSchemaDescribes() throws IOException, URISyntaxException {
        assertThat(errors(Files.readString(file()))).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "components",
                "kind",
                "ports",
                "replicas",
                "image",
                "gpus",
                "service",
                "environment",
                "emptyDir",
                "files",
                "file",
                "shared",
                "claim",
                "parallel",
                "nodeSelector"
            })
    void aMisspeltKeyIsNotWhatTheSchemaDescribes(String key) throws IOException, URISyntaxException {
        String yaml = Files.readString(file());
        String wrong = yaml.replace(" " + key + ":", " " + key + "x:");
        assertThat(wrong).isNotEqualTo(yaml);
        assertThat(errors(wrong)).isPositive();
    }

    private static int errors(String yaml) {
        Object data = YamlReader.read("platform.yaml", yaml.getBytes(StandardCharsets.UTF_8))
                .toData();
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(PlatformSchema.json(), InputFormat.JSON)
                .validate(JsonWriter.write(data), InputFormat.JSON)
                .size();
    }
}
