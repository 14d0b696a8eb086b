package io.chartwright.model.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortTest {

    @ParameterizedTest
    @CsvSource({"http, HTTP", "http-metrics, HTTP", "http2, HTTP2", "grpc-api, GRPC", "tcp, TCP", "tls-x, TLS"})
    void aPortSpeaksWhatItsNameSaysBeforeTheHyphen(String name, Protocol protocol) {
        assertThat(Port.of(name, 80).protocol()).contains(protocol);
    }

    @ParameterizedTest
    @CsvSource({"web", "httpd", "metrics-http", "jmx"})
    void otherNamesTellNothing(String name) {
        assertThat(Port.ofPod(name, 80).protocol()).isEmpty();
    }

    @Test
    void whatIsKnownOfAPortCountsBeforeItsName() {
        Port port = Port.of("http", 80).speaking(Protocol.TCP).calledByAddress();
        assertThat(port).isEqualTo(new Port("http", 80, true, Optional.of(Protocol.TCP), true));
        assertThat(port.protocol().orElseThrow().word()).isEqualTo("tcp");
    }
}
