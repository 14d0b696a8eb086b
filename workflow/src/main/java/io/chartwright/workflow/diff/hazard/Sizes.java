package io.chartwright.workflow.diff.hazard;

import io.chartwright.checks.capacity.PodRequest;
import io.chartwright.checks.capacity.Resource;
import io.chartwright.checks.capacity.Use;
import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.objects.Scale;
import io.chartwright.checks.objects.Workload;
import io.chartwright.workflow.diff.Hazard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** How many pods there are, and what each asks for. */
final class Sizes implements ObjectHazard {

    @Override
    public void of(ObjectPair pair, Consumer<Hazard> found) {
        if (pair.changed()) {
            KubeObject before = pair.before().orElseThrow();
            KubeObject after = pair.after().orElseThrow();
            if (Scale.scales(after)) {
                scaler(pair, before, after, found);
            } else {
                workload(pair, before, after, found);
            }
        }
    }

    private static void workload(ObjectPair pair, KubeObject before, KubeObject after, Consumer<Hazard> found) {
        Optional<Workload> was = Workload.of(before).filter(Workload::serves);
        Optional<Workload> is = Workload.of(after).filter(Workload::serves);
        if (was.isEmpty() || is.isEmpty()) {
            return;
        }
        Optional<Scale> old = scale(pair.releaseBefore(), before);
        Optional<Scale> now = scale(pair.releaseAfter(), after);
        if (is.get().scalable()
                && old.isPresent()
                && now.isPresent()
                && !now.get().automatic()) {
            replicas(old.get(), now.get(), found);
        }
        Use asked = PodRequest.of(was.get());
        Use asks = PodRequest.of(is.get());
        List<String> changes = new ArrayList<>();
        for (Resource resource : Resource.values()) {
            if (resource.of(asked).compareTo(resource.of(asks)) != 0) {
                changes.add(said(resource, asks) + " (was " + bare(resource, asked) + ")");
            }
        }
        if (!changes.isEmpty()) {
            found.accept(ObjectHazard.note("resources-changed", "each pod asks for " + String.join(", ", changes), ""));
        }
    }

    private static void replicas(Scale old, Scale now, Consumer<Hazard> found) {
        if (old.automatic() || old.least() == now.least()) {
            return;
        }
        String message = now.least() == 0
                ? "no pod of it runs any more, where " + old.least() + " did"
                : "there are " + Words.counted(now.least(), "pod") + " of it, not " + old.least();
        found.accept(
                now.least() == 0
                        ? ObjectHazard.warning("replicas-changed", message, "")
                        : ObjectHazard.note("replicas-changed", message, ""));
    }

    private static void scaler(ObjectPair pair, KubeObject before, KubeObject after, Consumer<Hazard> found) {
        Optional<Scale> old = scaled(pair.releaseBefore(), before);
        Optional<Scale> now = scaled(pair.releaseAfter(), after);
        if (old.isEmpty() || now.isEmpty()) {
            return;
        }
        Workload pod = now.get().workload();
        List<String> changes = new ArrayList<>();
        difference("at least", old.get().least(), now.get().least(), pod).ifPresent(changes::add);
        difference("at most", old.get().most(), now.get().most(), pod).ifPresent(changes::add);
        if (!changes.isEmpty()) {
            found.accept(ObjectHazard.note(
                    "replicas-changed", now.get().workload() + " has " + String.join(", and ", changes), ""));
        }
    }

    private static Optional<String> difference(String bound, long before, long after, Workload workload) {
        return before == after
                ? Optional.empty()
                : Optional.of(bound + " " + Words.counted(after, "pod") + ", not " + before
                        + asked(after - before, workload));
    }

    /** What more pods ask for, or fewer no longer do: {@code (+2 × 16 cores)}; empty if that is nothing. */
    static String asked(long more, Workload workload) {
        Use pod = PodRequest.of(workload);
        List<String> asked = new ArrayList<>();
        for (Resource resource : Resource.values()) {
            if (resource.of(pod).signum() > 0) {
                asked.add(said(resource, pod));
            }
        }
        return more == 0 || asked.isEmpty()
                ? ""
                : " (" + (more > 0 ? "+" : "−") + Math.abs(more) + " × " + String.join(", ", asked) + ")";
    }

    private static String said(Resource resource, Use use) {
        boolean some = resource.of(use).signum() > 0;
        return bare(resource, use) + (resource == Resource.MEMORY && some ? " of memory" : "");
    }

    private static String bare(Resource resource, Use use) {
        return resource.of(use).signum() > 0 ? resource.words(use) : "no " + resource.word();
    }

    private static Optional<Scale> scale(Optional<Release> release, KubeObject object) {
        return release.stream()
                .flatMap(known -> Restarts.scale(known, object).stream())
                .findFirst();
    }

    private static Optional<Scale> scaled(Optional<Release> release, KubeObject scaler) {
        return release.stream()
                .flatMap(known -> known.scales().stream())
                .filter(scale -> scale.scalers().stream().anyMatch(one -> one == scaler))
                .findFirst();
    }
}
