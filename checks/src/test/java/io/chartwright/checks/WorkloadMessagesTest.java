package io.chartwright.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkloadMessagesTest {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            selector-mismatch | bad-empty.yaml | Deployment/web spec.selector: the selector asks for no label, which would take every pod of the namespace -> name labels that only these pods have
            selector-mismatch | bad.yaml | Deployment/web spec.selector: the selector asks for app=web,tier=front, but the pods have app=web -> give the pods the labels that the selector asks for
            selector-overlap | bad.yaml | Deployment/web spec.selector: app=shop also selects the pods of Deployment/api -> ask for one more label, which only the pods of Deployment/web have
            image-malformed | bad-capital.yaml | Deployment/web spec.template.spec.containers[0].image: container web has the image 'registry.example.com/Web:1.0.0', which is no image name -> name an image such as registry.example.com/team/web:1.0.0
            image-malformed | bad-none.yaml | Deployment/web spec.template.spec.containers[0].image: container web has no image -> name an image such as registry.example.com/team/web:1.0.0
            image-malformed | bad.yaml | Deployment/web spec.template.spec.containers[0].image: container web has the image 'registry.example.com/web:', which is no image name -> name an image such as registry.example.com/team/web:1.0.0
            image-not-pinned | bad-no-tag.yaml | Deployment/web spec.template.spec.containers[0].image: image registry.example.com:5000/web has no tag, which means latest -> add the version that was tested as the tag
            image-not-pinned | bad.yaml | Deployment/web spec.template.spec.containers[0].image: image registry.example.com:5000/web:latest has the tag latest, which moves -> use the version that was tested as the tag
            requests-missing | bad.yaml | Deployment/web spec.template.spec.containers[0].resources.requests: container web asks for no cpu -> set resources.requests.cpu
            memory-limit-missing | bad.yaml | Deployment/web spec.template.spec.containers[0].resources.limits: container web has no memory limit -> set resources.limits.memory
            request-over-limit | bad-cpu.yaml | Deployment/web spec.template.spec.containers[0].resources.requests.cpu: container web asks for 100m of cpu, but may use 0.05 -> raise the limit to 100m, or lower the request
            request-over-limit | bad.yaml | Deployment/web spec.template.spec.containers[0].resources.requests.memory: container web asks for 1Gi of memory, but may use 1G -> raise the limit to 1Gi, or lower the request
            extended-resource-uneven | bad-half.yaml | Deployment/web spec.template.spec.containers[0].resources.limits.nvidia.com/gpu: container web may use 500m of nvidia.com/gpu, which is no whole number -> say a whole number
            extended-resource-uneven | bad-uneven.yaml | Deployment/web spec.template.spec.containers[0].resources.requests.nvidia.com/gpu: container web asks for 1 of nvidia.com/gpu with a limit of 2 -> say the same number in both, or the limit alone
            extended-resource-uneven | bad.yaml | Deployment/web spec.template.spec.containers[0].resources.requests.nvidia.com/gpu: container web asks for 1 of nvidia.com/gpu and has no limit of it -> set resources.limits.nvidia.com/gpu to 1
            jvm-heap-over-limit | bad-command.yaml | Deployment/web spec.template.spec.containers[0].args: -XX:MaxHeapSize=1200m of its args lets the heap grow to 1200Mi, which is 117 % of the memory limit of container web, 1Gi -> raise the memory limit to 1600Mi, or lower the heap to 768Mi
            jvm-heap-over-limit | bad-environment.yaml | Deployment/web spec.template.spec.containers[0].envFrom[0]: -Xmx1g of JAVA_TOOL_OPTIONS of ConfigMap/web lets the heap grow to 1024Mi, which is 100 % of the memory limit of container web, 1Gi -> raise the memory limit to 1366Mi, or lower the heap to 768Mi
            jvm-heap-over-limit | bad-file.yaml | Deployment/web spec.template.spec.containers[0].volumeMounts[0]: -Xmx1G of jvm.config of ConfigMap/web lets the heap grow to 1024Mi, which is 100 % of the memory limit of container web, 1Gi -> raise the memory limit to 1366Mi, or lower the heap to 768Mi
            jvm-heap-over-limit | bad-share.yaml | Deployment/web spec.template.spec.containers[0].env[0]: -XX:MaxRAMPercentage=100 of JAVA_OPTS lets the heap grow to 1024Mi, which is 100 % of the memory limit of container web, 1Gi -> lower it to 75
            jvm-heap-over-limit | bad-size.yaml | Deployment/web spec.template.spec.containers[0].env[0]: 1024 of BROKER_HEAP_SIZE lets the heap grow to 1024Mi, which is 100 % of the memory limit of container web, 1Gi -> raise the memory limit to 1366Mi, or lower the heap to 768Mi
            jvm-heap-over-limit | bad.yaml | Deployment/web spec.template.spec.containers[0].env[0]: -Xmx2g of JAVA_OPTS lets the heap grow to 2048Mi, which is 200 % of the memory limit of container web, 1Gi -> raise the memory limit to 2731Mi, or lower the heap to 768Mi
            jvm-heap-near-limit | bad-share.yaml | Deployment/web spec.template.spec.containers[0].env[0]: -XX:MaxRAMPercentage=95 of JAVA_OPTS lets the heap grow to 973Mi, which is 95 % of the memory limit of container web, 1Gi -> lower it to 75
            jvm-heap-near-limit | bad.yaml | Deployment/web spec.template.spec.containers[0].env[0]: -Xmx1000m of JAVA_OPTS lets the heap grow to 1000Mi, which is 98 % of the memory limit of container web, 1Gi -> raise the memory limit to 1334Mi, or lower the heap to 768Mi
            port-out-of-range | bad-service.yaml | Service/web spec.ports[0].port: 0 is no port: ports have numbers from 1 to 65535 -> use a number from 1 to 65535
            port-out-of-range | bad.yaml | Deployment/web spec.template.spec.containers[0].ports[0].containerPort: 80800 is no port: ports have numbers from 1 to 65535 -> use a number from 1 to 65535
            container-port-twice | bad-name-of-one.yaml | Deployment/web spec.template.spec.containers[0].ports[1]: container web names port 8081 http, which is taken -> give it another name
            container-port-twice | bad-name.yaml | Deployment/web spec.template.spec.containers[1].ports[0]: container proxy names port 8081 http, which is taken by container web -> give it another name
            container-port-twice | bad.yaml | Deployment/web spec.template.spec.containers[1].ports[0]: container proxy listens on port 8080, and so does container web -> give one of them another port
            readiness-probe-missing | bad.yaml | Deployment/web spec.template.spec.containers[0].readinessProbe: container web listens on port http and has no readiness probe -> add a readinessProbe that asks this port
            probe-port-unknown | bad-hook.yaml | Deployment/web spec.template.spec.containers[0].lifecycle.preStop.httpGet.port: container web has no port named admin -> list the port below ports of the same container, or use its number
            probe-port-unknown | bad.yaml | Deployment/web spec.template.spec.containers[0].readinessProbe.httpGet.port: container web has no port named htpp -> did you mean http?
            mount-without-volume | bad.yaml | Deployment/web spec.template.spec.containers[0].volumeMounts[1]: container web mounts the volume etc, which the pod does not have -> did you mean etcd?
            volume-not-mounted | bad.yaml | Deployment/web spec.template.spec.volumes[0]: no container mounts the volume etc -> mount it, or drop it
            may-run-as-root | bad-user.yaml | Deployment/web spec.template.spec.containers[0].securityContext.runAsUser: container web runs as user 0, which is root, though runAsNonRoot forbids it: it will not start -> name another user, or leave it to the image with runAsNonRoot: true
            may-run-as-root | bad.yaml | Deployment/web spec.template.spec.containers[0].securityContext.runAsNonRoot: container web may run as root: neither runAsNonRoot nor runAsUser is set -> set runAsNonRoot: true in the pod's securityContext
            privilege-escalation | bad-unsaid.yaml | Deployment/web spec.template.spec.containers[0].securityContext.allowPrivilegeEscalation: container web does not forbid privilege escalation -> set securityContext.allowPrivilegeEscalation: false
            privilege-escalation | bad.yaml | Deployment/web spec.template.spec.containers[0].securityContext.allowPrivilegeEscalation: container web asks for privilege escalation -> set securityContext.allowPrivilegeEscalation: false
            privileged-container | bad.yaml | Deployment/web spec.template.spec.containers[0].securityContext.privileged: container web is privileged -> drop securityContext.privileged
            capability-added | bad.yaml | Deployment/web spec.template.spec.containers[0].securityContext.capabilities.add[1]: container web gets the capability SYS_ADMIN -> drop it; no more than NET_BIND_SERVICE should be added
            host-path | bad.yaml | Deployment/web spec.template.spec.volumes[0].hostPath: volume etc is /var/log of the node -> use an emptyDir or a PersistentVolumeClaim
            host-namespace | bad.yaml | Deployment/web spec.template.spec.hostPID: the pod has hostPID: true -> drop hostPID
            host-port | bad.yaml | Deployment/web spec.template.spec.containers[0].ports[0].hostPort: container web takes port 80 of its node -> drop hostPort and use a Service
            spread-missing | bad-affinity-to-others.yaml | Deployment/web spec.template.spec.topologySpreadConstraints: nothing keeps its 2 replicas from all running on one node -> add topologySpreadConstraints over kubernetes.io/hostname that select app=web
            spread-missing | bad-scaled.yaml | Deployment/web spec.template.spec.topologySpreadConstraints: nothing keeps its 2 or more replicas from all running on one node -> add topologySpreadConstraints over kubernetes.io/hostname that select app=web
            spread-missing | bad.yaml | Deployment/web spec.template.spec.topologySpreadConstraints: nothing keeps its 2 replicas from all running on one node -> add topologySpreadConstraints over kubernetes.io/hostname that select app=web
            spread-selects-others | bad-none.yaml | Deployment/web spec.template.spec.topologySpreadConstraints[0].labelSelector: the spread constraint over kubernetes.io/hostname selects no pods -> select app=web, as the workload itself does
            spread-selects-others | bad.yaml | Deployment/web spec.template.spec.topologySpreadConstraints[0].labelSelector: the spread constraint over kubernetes.io/hostname selects app=web,tier=front, which its own pods are not -> select app=web, as the workload itself does
            recreate-while-scaled | bad-scaled.yaml | Deployment/web spec.strategy.type: Recreate stops up to 6 replicas at once for every rollout -> use RollingUpdate
            recreate-while-scaled | bad.yaml | Deployment/web spec.strategy.type: Recreate stops all 2 replicas at once for every rollout -> use RollingUpdate
            rollout-impossible | bad.yaml | Deployment/web spec.strategy.rollingUpdate: maxSurge is 0 and maxUnavailable is 0% -> say maxSurge: 1
            restart-policy-refused | bad-deployment.yaml | Deployment/web spec.template.spec.restartPolicy: the restart policy is OnFailure, but a Deployment takes Always alone -> drop restartPolicy
            restart-policy-refused | bad.yaml | Job/load spec.template.spec.restartPolicy: there is no restart policy, which means Always, and no Job may have that -> say restartPolicy: Never, or OnFailure
            job-held-by-sidecar | bad-platform | Job/load spec.template.metadata.labels: its pods get a sidecar of Istio, which keeps running when the Job is done -> label the pod template sidecar.istio.io/inject: "false"
            job-held-by-sidecar | bad.yaml | Job/load spec.template.metadata.labels: its pods get a sidecar of Istio, which keeps running when the Job is done -> label the pod template sidecar.istio.io/inject: "false"
            """)
    void saysWhichContainerAndWhichNumbers(String code, String name, String words) {
        assertThat(Heard.of(code, name)).containsExactly(words);
    }
}
