package io.chartwright.core.helm;

/** Helm refused: its message says why. */
public final class HelmException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message Helm's own words */
    public HelmException(String message) {
        super(message);
    }

    /**
     * @param message what failed
     * @param cause why
     */
    public HelmException(String message, Throwable cause) {
        super(message, cause);
    }
}
