package io.chartwright.catalog.service;

import io.chartwright.model.component.Component;
import io.chartwright.model.component.Phase;
import io.chartwright.model.component.Port;
import io.chartwright.model.component.Quantity;
import io.chartwright.model.component.SecurityContext;
import io.chartwright.model.component.Tuning;
import io.chartwright.model.component.Volume;
import io.chartwright.model.component.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From a component's settings to a component, with what follows from them although nobody says it. */
final class ComponentPlan {
    private static final String TMP = "/tmp";
    private static final int RETRIES = 3;

    private ComponentPlan() {}

    static Component of(String name, ServiceComponent settings, SecurityContext ofChart) {
        Optional<SecurityContext> own = settings.security().map(security -> security.over(ofChart));
        List<Port> ports = new ArrayList<>();
        settings.ports().forEach((port, number) -> ports.add(Port.of(port, number)));
        settings.podPorts().forEach((port, number) -> ports.add(Port.ofPod(port, number)));
        return new Component(
                name,
                settings.description().isBlank() ? settings.kind().label() : settings.description(),
                workload(settings),
                phase(settings),
                settings.enabled(),
                settings.command(),
                settings.args(),
                ports,
                settings.config(),
                volumes(settings, own.orElse(ofChart)),
                settings.peers(),
                settings.initContainers(),
                settings.preStop(),
                own,
                tuning(settings));
    }

    private static Workload workload(ServiceComponent settings) {
        int retries = settings.backoffLimit().orElse(RETRIES);
        return switch (settings.kind()) {
            case DEPLOYMENT -> new Workload.Deployment(settings.recreate());
            case STATEFUL_SET -> new Workload.StatefulSet(settings.parallel());
            case JOB -> new Workload.Job(retries);
            case CRON_JOB -> new Workload.CronJob(settings.schedule().orElse(""), settings.suspend(), retries);
        };
    }

    private static Phase phase(ServiceComponent settings) {
        return settings.phase().orElse(settings.kind().usualPhase());
    }

    /** The user's, and a place to write to where the image is none and the user names none. */
    private static List<Volume> volumes(ServiceComponent settings, SecurityContext security) {
        List<Volume> volumes = new ArrayList<>();
        settings.volumes().forEach((name, volume) -> volumes.add(volume.named(name)));
        boolean mounted = settings.volumes().values().stream()
                .map(volume -> volume.mountPath().replaceAll("/+$", ""))
                .anyMatch(TMP::equals);
        if (security.readOnlyRootFilesystem() && !mounted) {
            String name = settings.volumes().containsKey("tmp") ? "writable-tmp" : "tmp";
            volumes.add(new Volume.EmptyDir(name, TMP, Optional.of(Quantity.of("1Gi"))));
        }
        return volumes;
    }

    private static Tuning tuning(ServiceComponent settings) {
        Tuning said = settings.tuning();
        if (settings.kind().ends()) {
            return said;
        }
        Tuning.Builder tuning = said.toBuilder();
        if (said.autoscaling().isEmpty()
                && said.keda().isEmpty()
                && said.replicas().isEmpty()) {
            tuning.replicas(1);
        }
        if (said.leastReplicas() >= 2 && said.disruption().isEmpty()) {
            tuning.maxUnavailable(1);
        }
        return tuning.build();
    }
}
