package io.chartwright.checks.objects;

/** What pods say of the sidecar that Istio would give them. */
public final class Injection {
    private static final String INJECT = "sidecar.istio.io/inject";
    private static final String NATIVE = "sidecar.istio.io/nativeSidecar";

    private Injection() {}

    /** Whether the pods ask for one, whatever their namespace says. */
    public static boolean asked(Workload workload) {
        return says(workload, INJECT, "true");
    }

    /** Whether the pods get none, whatever their namespace says: they refuse it, or share the network of their node. */
    public static boolean refused(Workload workload) {
        return says(workload, INJECT, "false") || workload.pod().isTrue("hostNetwork");
    }

    /** Whether the sidecar ends with the pods' own containers. */
    public static boolean endsWithPod(Workload workload) {
        return says(workload, NATIVE, "true");
    }

    /** Istio reads labels, and annotations for the sake of old charts. */
    private static boolean says(Workload workload, String key, String value) {
        String label = workload.podLabels().get(key);
        return value.equals(label != null ? label : workload.podAnnotations().get(key));
    }
}
