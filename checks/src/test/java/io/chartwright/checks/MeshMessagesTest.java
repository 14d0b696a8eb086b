package io.chartwright.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeshMessagesTest {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            plaintext-refused | bad.yaml | Job/load spec.template: its pods have no sidecar, but name Service/web, port 8080, which takes mTLS alone -> give them a sidecar that ends with them, or open the port: 'jobs' and 'open' of 'istio' in platform.yaml
            identity-demanded | bad.yaml | Job/load spec.template: its pods have no sidecar, and so no identity, but name Service/web, port 8080, which lets in by identity -> give them a sidecar that ends with them, or open the port: 'jobs' and 'open' of 'istio' in platform.yaml
            port-without-protocol | bad | Service/web spec.ports[0]: nothing says what is spoken on port web (80) -> call it http-web or tcp-web, whichever it speaks, or set appProtocol
            """)
    void saysWhoIsTurnedAwayWhere(String code, String name, String words) {
        assertThat(Heard.of(code, name)).containsExactly(words);
    }
}
