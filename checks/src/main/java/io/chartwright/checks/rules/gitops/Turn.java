package io.chartwright.checks.rules.gitops;

import io.chartwright.checks.objects.KubeObject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * When Argo CD applies an object in a sync: phase by phase, and in each wave by wave. Helm's hooks count as Argo CD's, and
 * their weights as waves, unless an object has annotations of Argo CD's own.
 *
 * @param phase the phase
 * @param wave the wave
 */
record Turn(Phase phase, int wave) implements Comparable<Turn> {
    static final String WAVE = "argocd.argoproj.io/sync-wave";
    private static final String HOOK = "argocd.argoproj.io/hook";
    private static final String HELM_HOOK = "helm.sh/hook";
    private static final String HELM_WEIGHT = "helm.sh/hook-weight";

    /** The parts of a sync, in their order. */
    enum Phase {
        PRE_SYNC("PreSync"),
        SYNC("Sync"),
        POST_SYNC("PostSync");

        private final String word;

        Phase(String word) {
            this.word = word;
        }
    }

    /** When an object is applied first; empty if an ordinary sync leaves it alone, or if its wave is no number. */
    static Optional<Turn> of(KubeObject object) {
        String wave = object.annotations().getOrDefault(WAVE, "");
        String weight = object.annotations().containsKey(HELM_HOOK)
                ? object.annotations().getOrDefault(HELM_WEIGHT, "0")
                : "0";
        String number = wave.isEmpty() ? weight : wave;
        return isWave(number)
                ? phase(object).map(phase -> new Turn(phase, Integer.parseInt(number)))
                : Optional.empty();
    }

    /** Whether a text is a wave: a whole number. */
    static boolean isWave(String text) {
        return text.matches("[+-]?\\d{1,9}");
    }

    private static Optional<Phase> phase(KubeObject object) {
        String own = object.annotations().getOrDefault(HOOK, "");
        if (!own.isEmpty()) {
            List<String> hooks = words(own);
            return Arrays.stream(Phase.values())
                    .filter(phase -> hooks.contains(phase.word))
                    .findFirst();
        }
        String helm = object.annotations().getOrDefault(HELM_HOOK, "");
        if (helm.isEmpty()) {
            return Optional.of(Phase.SYNC);
        }
        List<String> hooks = words(helm);
        if (hooks.contains("pre-install") || hooks.contains("pre-upgrade") || hooks.contains("crd-install")) {
            return Optional.of(Phase.PRE_SYNC);
        }
        return hooks.contains("post-install") || hooks.contains("post-upgrade")
                ? Optional.of(Phase.POST_SYNC)
                : Optional.empty();
    }

    private static List<String> words(String list) {
        return Arrays.stream(list.split(",")).map(String::strip).toList();
    }

    @Override
    public int compareTo(Turn other) {
        int phases = phase.compareTo(other.phase);
        return phases == 0 ? Integer.compare(wave, other.wave) : phases;
    }

    /** As in {@code wave 0 of PreSync}. */
    @Override
    public String toString() {
        return "wave " + wave + " of " + phase.word;
    }
}
