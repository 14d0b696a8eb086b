package io.chartwright.catalog.datahub;

import io.chartwright.model.component.Component;
import io.chartwright.model.component.EnvValue;
import io.chartwright.model.component.Port;
import io.chartwright.model.component.Protocol;
import io.chartwright.model.component.Spread;
import io.chartwright.model.component.Text;
import io.chartwright.model.component.Tuning;
import io.chartwright.model.component.Volume;

/** What DataHub's long-running components have in common. */
final class Server {
    /** Where Prometheus finds Spring's own metrics, and health in the consumers. */
    static final String PROMETHEUS = "prometheus";

    private static final String JVM = "-XX:MaxRAMPercentage=75 -XX:+ExitOnOutOfMemoryError";

    private Server() {}

    /** Binds the heap to the memory limit; left alone, the JVM takes a quarter of it, and lives on without memory. */
    static Tuning.Builder heap(Tuning.Builder component) {
        return component.env("JAVA_OPTS", JVM);
    }

    /** The same for an image whose entry point may call Java without {@code JAVA_OPTS}. */
    static Tuning.Builder heapOfAnyJvm(Tuning.Builder component) {
        return component.env("JAVA_TOOL_OPTIONS", JVM);
    }

    /** Where Java's servers and libraries unpack and log; the only place they write to. */
    static Volume temporary() {
        return Volume.emptyDir("tmp", "/tmp", "1Gi");
    }

    /** Each component reads the whole history of upgrades, so that none may share its group with another. */
    static EnvValue upgradeHistoryGroup(String component, String suffix) {
        return EnvValue.of(Text.of(Text.service(component), "-duhe-consumer-job-client-" + suffix));
    }

    /** Adds the ports at which Java components offer metrics: the JMX agent's, and Spring's since v1.6. */
    static Component.Builder metricsPorts(Plan plan, Component.Builder component) {
        return plan.settings().metrics()
                ? component
                        .port(Port.of("jmx", 4318).speaking(Protocol.HTTP))
                        .port(Port.of(PROMETHEUS, 4319).speaking(Protocol.HTTP))
                : component;
    }

    /** Lets a user's wishes win over the choices made here, and adds what follows from the number of pods. */
    static Tuning tuned(Tuning wishes, Tuning choices) {
        Tuning.Builder tuning = wishes.over(choices).toBuilder();
        if (wishes.autoscaling().isEmpty() && wishes.replicas().isEmpty()) {
            tuning.replicas(1);
        }
        if (wishes.leastReplicas() >= 2 && wishes.disruption().isEmpty()) {
            tuning.maxUnavailable(1);
        }
        if (wishes.mostReplicas() >= 2 && wishes.placement().spread().isEmpty()) {
            tuning.placement(placement -> placement.spread(Spread.overNodes()));
        }
        return tuning.build();
    }
}
