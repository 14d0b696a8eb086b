package io.chartwright.model.gitops;

import java.util.Optional;

/** What becomes of all that an Application deployed when the Application itself is deleted. */
public enum Cascade {
    /** It goes first, and the Application after it. */
    FOREGROUND("resources-finalizer.argocd.argoproj.io"),
    /** It goes, and what it made goes later. */
    BACKGROUND("resources-finalizer.argocd.argoproj.io/background"),
    /** It stays, and nobody owns it any more. */
    NONE("");

    private final String finalizer;

    Cascade(String finalizer) {
        this.finalizer = finalizer;
    }

    /** The finalizer by which Argo CD is told; none for {@link #NONE}. */
    public Optional<String> finalizer() {
        return finalizer.isEmpty() ? Optional.empty() : Optional.of(finalizer);
    }
}
