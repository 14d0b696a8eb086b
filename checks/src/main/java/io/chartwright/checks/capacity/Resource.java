package io.chartwright.checks.capacity;

import io.chartwright.checks.objects.Amounts;
import io.chartwright.checks.objects.Fields;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What a cluster can run out of: how pods ask for it, and how people say how much of it. */
public enum Resource {
    /** Cores. */
    CPU("core", Use::cpu, List.of("cpu")),

    /** Bytes. */
    MEMORY("", Use::memory, List.of("memory")),

    /**
     * Whole GPUs of any maker, by the names that the device plugins of NVIDIA, AMD and Intel give them. Parts of GPUs, such
     * as those of NVIDIA's MIG, are other resources, and are not counted.
     */
    GPU("GPU", Use::gpu, List.of("nvidia.com/gpu", "amd.com/gpu", "gpu.intel.com/i915", "gpu.intel.com/xe"));

    private final String noun;
    private final Function<Use, BigDecimal> part;
    private final List<String> keys;

    Resource(String noun, Function<Use, BigDecimal> part, List<String> keys) {
        this.noun = noun;
        this.part = part;
        this.keys = keys;
    }

    /** How much of it a use is, in base units: cores, bytes or pieces. */
    public BigDecimal of(Use use) {
        return part.apply(use);
    }

    /** Whether more is asked for than there is. */
    public boolean exceeds(Use asked, Use held) {
        return of(asked).compareTo(of(held)) > 0;
    }

    /** What is asked for as people say it, rounded up: {@code 74.4 cores}, {@code 661Gi}, {@code 4 GPUs}. */
    public String words(Use asked) {
        return words(of(asked), RoundingMode.CEILING);
    }

    /**
     * What is asked for of what there is, as people say it: {@code 74.4 of 88 cores (85 %)}. What is asked for is rounded up
     * and what there is down, so that what does not fit never reads as if it did.
     */
    public String words(Use asked, Use held) {
        BigDecimal amount = of(asked);
        BigDecimal capacity = of(held);
        String first = this == MEMORY
                ? ReadableAmount.bytes(amount, RoundingMode.CEILING)
                : ReadableAmount.count(amount, RoundingMode.CEILING);
        String share = capacity.signum() <= 0 ? "" : " (" + ReadableAmount.share(amount, capacity) + ")";
        return first + " of " + words(capacity, RoundingMode.FLOOR) + share;
    }

    /** The word for it: {@code cpu}, {@code memory} or {@code gpu}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How much of it a mapping of requests or limits states, in base units; empty if it states none. */
    Optional<BigDecimal> in(Fields amounts) {
        return keys.stream()
                .flatMap(key -> Amounts.of(amounts.at(key)).stream())
                .map(BigDecimal.ZERO::max)
                .reduce(BigDecimal::add);
    }

    private String words(BigDecimal amount, RoundingMode rounding) {
        if (this == MEMORY) {
            return ReadableAmount.bytes(amount, rounding);
        }
        return ReadableAmount.count(amount, rounding) + " " + noun + (amount.compareTo(BigDecimal.ONE) == 0 ? "" : "s");
    }
}
