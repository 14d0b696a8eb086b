package io.chartwright.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapacityMessagesTest {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            capacity-exceeded | bad | prod: prod asks for 4 of 3.5 cores (114 %) with every autoscaler at its minimum -> lower the requests for cpu, or run fewer replicas; most is asked for by Deployment/web in prod, 4 cores
            capacity-exceeded | bad-together | dev, prod: dev and prod ask for 32Gi of 31Gi (103 %) with every autoscaler at its minimum -> lower the requests for memory, or run fewer replicas; most is asked for by Deployment/web in prod, 16Gi
            capacity-exceeded | bad-daemons-on-every-node | prod: prod asks for 19.5 of 19 cores (103 %) with every autoscaler at its minimum -> lower the requests for cpu, or run fewer replicas; most is asked for by DaemonSet/logs in prod, 19 cores
            capacity-exceeded | bad-gpus | prod: prod asks for 20 of 16 GPUs (125 %) with every autoscaler at its minimum -> lower the requests for gpu, or run fewer replicas; most is asked for by Deployment/rapids in prod, 20 GPUs
            capacity-exceeded | bad-no-gpus | prod: prod asks for 1 of 0 GPUs with every autoscaler at its minimum -> lower the requests for gpu, or run fewer replicas; most is asked for by Deployment/rapids in prod, 1 GPU
            capacity-exceeded-at-full-scale | bad | prod: prod asks for 48Gi of 40Gi (120 %) with every autoscaler at its maximum -> lower the maximum of autoscalers, or the requests for memory; most is asked for by Deployment/web in prod, 48Gi
            pod-larger-than-node | bad | Deployment/web: one pod asks for 2 of 1.5 cores (133 %) that one of 2 nodes has -> request at most that for one pod, and run more pods
            pod-larger-than-node | bad-job | Job/migrate: one pod asks for 7Gi of 6.66Gi (105 %) that one of 3 nodes has -> request at most that for one pod, and run more pods
            """)
    void saysHowMuchIsAskedForAndHowMuchThereIs(String code, String name, String words) {
        assertThat(Heard.of(code, name)).containsExactly(words);
    }
}
