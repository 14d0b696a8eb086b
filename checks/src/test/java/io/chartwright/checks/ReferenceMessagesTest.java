package io.chartwright.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceMessagesTest {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            service-selects-nothing | bad-two-environments | Service/web spec.selector: no workload has pods with app=web -> select labels that the pods of a workload have
            service-selects-nothing | bad.yaml | Service/web spec.selector: no workload has pods with app=web,tier=front -> Deployment/web comes nearest: it lacks tier=front
            service-selects-several | bad.yaml | Service/web spec.selector: app=shop selects the pods of 2 workloads: Deployment/web, Deployment/api -> ask for one more label, which only the pods of one of them have
            service-port-unknown | bad-protocol.yaml | Service/web spec.ports[0].targetPort: no container of Deployment/web has a UDP port named http; they list http (8080) -> the container's port http is for another protocol: say the same one in both
            service-port-unknown | bad.yaml | Service/web spec.ports[0].targetPort: no container of Deployment/web has a TCP port named https; they list http (8080) -> did you mean http?
            service-port-unlisted | bad.yaml | Service/web spec.ports[0].port: no container of Deployment/web lists port 80; they list http (8080) -> set targetPort to one of these, or list the port
            service-port-unnamed | bad-twice.yaml | Service/web spec.ports[1].name: port 8080 is named http, as another one is -> give it another name
            service-port-unnamed | bad.yaml | Service/web spec.ports[1]: port 8080 has no name, and there are 2 ports -> name the port
            ingress-backend-missing | bad-default.yaml | Ingress/web spec.defaultBackend.service.port.name: Service/web has no port admin; it has http (80) -> name one of the Service's own ports, which need not be those of the container
            ingress-backend-missing | bad-port.yaml | Ingress/web spec.rules[0].http.paths[0].backend.service.port.number: Service/web has no port 8080; it has http (80) -> name one of the Service's own ports, which need not be those of the container
            ingress-backend-missing | bad.yaml | Ingress/web spec.rules[0].http.paths[0].backend.service.name: there is no Service wbe in the namespace shop-prod -> did you mean web?
            route-backend-missing | bad-istio.yaml | VirtualService/web spec.http[0].route[0].destination.host: there is no Service wbe in the namespace shop-prod -> did you mean web?
            route-backend-missing | bad.yaml | HTTPRoute/web spec.rules[0].backendRefs[0].port: Service/web has no port 8080; it has http (80) -> name one of the Service's own ports, which need not be those of the container
            governing-service-missing | bad-other-pods.yaml | StatefulSet/web spec.serviceName: Service/web selects app=api, which its pods are not -> name the Service that selects its pods
            governing-service-missing | bad.yaml | StatefulSet/web spec.serviceName: there is no Service web in the namespace shop-prod -> add it, or do not name it
            network-policy-selects-nothing | bad.yaml | NetworkPolicy/web spec.podSelector: no workload has pods with app=wbe -> select labels that the pods of a workload have
            config-map-missing | bad-variable.yaml | Deployment/web spec.template.spec.containers[0].env[0].valueFrom.configMapKeyRef: there is no ConfigMap other in the namespace shop-prod -> there is web-config
            config-map-missing | bad-volume.yaml | Deployment/web spec.template.spec.volumes[0].configMap: there is no ConfigMap web in the namespace shop-prod -> there is web-config
            config-map-missing | bad.yaml | Deployment/web spec.template.spec.containers[0].envFrom[0].configMapRef: there is no ConfigMap web-conifg in the namespace shop-prod -> did you mean web-config?
            config-map-key-missing | bad-item.yaml | Deployment/web spec.template.spec.volumes[0].configMap: ConfigMap/web-config has no key web.conf -> there are LOG_LEVEL, web.properties
            config-map-key-missing | bad-single-file.yaml | Deployment/web spec.template.spec.volumes[0].configMap: ConfigMap/web-config has no key web.conf -> there are LOG_LEVEL, web.properties
            config-map-key-missing | bad.yaml | Deployment/web spec.template.spec.containers[0].env[0].valueFrom.configMapKeyRef: ConfigMap/web-config has no key LOGLEVEL -> did you mean LOG_LEVEL?
            secret-missing | bad-of-account.yaml | ServiceAccount/web imagePullSecrets[0]: nothing makes a Secret registri, but SealedSecret/registry makes registry -> did you mean registry?
            secret-missing | bad-pull-secret.yaml | Deployment/web spec.template.spec.imagePullSecrets[0]: nothing makes a Secret regsitry, but SealedSecret/registry makes registry -> did you mean registry?
            secret-missing | bad.yaml | Deployment/web spec.template.spec.containers[0].env[0].valueFrom.secretKeyRef: nothing makes a Secret web-databse, but ExternalSecret/web makes web-database -> did you mean web-database?
            secret-key-missing | bad-sealed.yaml | Deployment/web spec.template.spec.containers[0].env[0].valueFrom.secretKeyRef: the Secret registry of SealedSecret/registry has no key password -> there is .dockerconfigjson
            secret-key-missing | bad-template.yaml | Deployment/web spec.template.spec.containers[0].env[0].valueFrom.secretKeyRef: the Secret web-database of ExternalSecret/web has no key password -> there is url
            secret-key-missing | bad.yaml | Deployment/web spec.template.spec.containers[0].env[0].valueFrom.secretKeyRef: the Secret web-database of ExternalSecret/web has no key pasword -> did you mean password?
            claim-missing | bad.yaml | Deployment/web spec.template.spec.volumes[0].persistentVolumeClaim.claimName: there is no PersistentVolumeClaim web-file in the namespace shop-prod -> did you mean web-files?
            service-account-missing | bad-binding.yaml | RoleBinding/web subjects[0].name: there is no ServiceAccount web in the namespace shop-prod -> add it, or do not name it
            service-account-missing | bad.yaml | Deployment/web spec.template.spec.serviceAccountName: there is no ServiceAccount wbe in the namespace shop-prod -> did you mean web?
            role-missing | bad.yaml | RoleBinding/web roleRef.name: there is no Role web in the namespace shop-prod -> add it, or do not name it
            hook-too-early | bad-account.yaml | Job/load spec.template.spec.serviceAccountName: it runs before the rest is installed, and needs ServiceAccount/web, which is part of the rest -> run it later, or make ServiceAccount/web a hook of the same phase with a lower weight
            hook-too-early | bad-secret.yaml | Job/load spec.template.spec.containers[0].envFrom[0].secretRef: it runs before the rest is installed, and needs ExternalSecret/web, which is part of the rest -> run it later, or make ExternalSecret/web a hook of the same phase with a lower weight
            hook-too-early | bad.yaml | Job/load spec.template.spec.containers[0].envFrom[0].configMapRef: it runs before the rest is installed, and needs ConfigMap/web-config, which is part of the rest -> run it later, or make ConfigMap/web-config a hook of the same phase with a lower weight
            """)
    void saysWhatIsNotThereAndWhatProbablyWasMeant(String code, String name, String words) {
        assertThat(Heard.of(code, name)).containsExactly(words);
    }
}
