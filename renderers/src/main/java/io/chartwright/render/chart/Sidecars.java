package io.chartwright.render.chart;

import io.chartwright.model.Mesh;
import io.chartwright.model.Platform;
import io.chartwright.model.UmbrellaChart;
import io.chartwright.model.istio.IstioPolicies;

/** Which pods of a chart get a mesh's sidecars. */
enum Sidecars {
    /** None: there is no mesh. */
    NONE,
    /** Those that serve. */
    SERVING,
    /** Those that end by themselves, too: their sidecars end with them. */
    ALL;

    static Sidecars of(Platform platform, UmbrellaChart umbrella) {
        if (platform.mesh() != Mesh.ISTIO) {
            return NONE;
        }
        return umbrella.istio().jobs() == IstioPolicies.Jobs.NATIVE_SIDECAR ? ALL : SERVING;
    }
}
