package io.chartwright.checks.rules.gitops;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.checks.objects.Fields;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DestinationsTest {
    /** Each destination is {@code namespace@server@name}, several with spaces between. */
    @ParameterizedTest(name = "{0} for {1}: {2}")
    @CsvSource({
        "web@https://a@, web@https://a@, true",
        "web@https://a@, web@https://b@, false",
        "web@https://a@, data@https://a@, false",
        "web@https://a@ data@https://b@, web@https://b@, false",
        "web@@a, web@@a, true",
        "web@@a, web@@b, false",
        "web@https://a@ web@https://b@, web@https://b@, true",
        // Only the cluster's other name could tell.
        "web@https://a@, web@@a, true",
        "web@@a, web@https://a@, true",
        "web@@, web@https://a@, true",
        "web@https://a@a, web@@b, false",
        "web@https://a@a, web@https://b@, false",
        "web@https://a@a, web@@, true",
        "web@https://a@ web@@b, web@https://c@d, false",
        // The cluster that Argo CD runs in has both names.
        "web@@in-cluster, web@https://kubernetes.default.svc@, true",
        "web@@other, web@https://kubernetes.default.svc@, false",
        "web@https://*@, web@https://a@, true",
        "web-*@https://a@, web-a@https://a@, true",
        "*@@a*, web@@ab, true",
        "*@@a*, web@@b, false",
        "!web@https://a@ *@*@, web@https://a@, false",
        "!web@https://a@ *@*@, data@https://a@, true",
        "*@!https://a@ *@*@, web@https://a@, false",
        "*@!https://a@, web@https://b@, true",
        "web@https://a@ !web@*@, web@https://a@, false",
    })
    void allow(String listed, String wanted, boolean allowed) {
        String[] parts = wanted.split("@", -1);
        assertThat(destinations(Arrays.asList(listed.split(" "))).allow(new Cluster(parts[1], parts[2]), parts[0]))
                .isEqualTo(allowed);
    }

    @Test
    @Timeout(10) // seconds, where going through all takes minutes
    void aLargeFleetTakesNoLongTime() {
        List<String> fleet =
                IntStream.range(0, 50_000).mapToObj(i -> "web@@store-" + i).toList();
        Destinations destinations = destinations(fleet);
        assertThat(IntStream.range(0, 50_000)).allMatch(i -> destinations.allow(new Cluster("", "store-" + i), "web"));
    }

    private static Destinations destinations(List<String> listed) {
        return Destinations.of(Fields.of(listed.stream()
                        .map(one -> one.split("@", -1))
                        .map(parts -> Map.of("namespace", parts[0], "server", parts[1], "name", parts[2]))
                        .toList())
                .items());
    }
}
