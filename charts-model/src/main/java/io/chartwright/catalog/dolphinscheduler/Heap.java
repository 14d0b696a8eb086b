package io.chartwright.catalog.dolphinscheduler;

import io.chartwright.model.component.Quantity;
import io.chartwright.model.component.Resources;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How much of a container's memory Java may take for its heap, in plain numbers. The start scripts end with
 * {@code -XX:-UseContainerSupport} for the images' Java 8, so that shares of memory would be shares of the node's, and Java
 * would count the node's CPUs. Left alone, the scripts take 4 GiB whatever the limit is.
 */
enum Heap {
    /** Of a server that has its container for itself: three quarters, with half a GiB to spare. */
    OF_SERVER {
        @Override
        int share(int limit) {
            return Math.min(limit / 4 * 3, limit - 512);
        }
    },
    /** Of a worker: half, since tasks run in the same container, and never more than it can use. */
    OF_WORKER {
        @Override
        int share(int limit) {
            return Math.min(limit / 2, 4096);
        }
    };

    /** The least with which a server comes up. */
    static final int LEAST = 256;

    private static final BigDecimal MIB = BigDecimal.valueOf(1L << 20);

    abstract int share(int limit);

    /** The heap's size in MiB. */
    int of(Resources resources) {
        return share(mebibytes(resources.effectiveMemoryLimit()));
    }

    /** What Java is told; it replaces all options of the start scripts. */
    String options(Resources resources) {
        int size = of(resources);
        String cpus = resources
                .cpuLimit()
                .map(limit -> " -XX:ActiveProcessorCount=" + Math.max(1, cores(limit)))
                .orElse("");
        return "-server -Xms" + size + "m -Xmx" + size + "m -XX:+ExitOnOutOfMemoryError" + cpus;
    }

    private static int mebibytes(Quantity memory) {
        return memory.amount()
                .divideToIntegralValue(MIB)
                .min(BigDecimal.valueOf(Integer.MAX_VALUE))
                .intValue();
    }

    private static int cores(Quantity cpu) {
        return cpu.amount().setScale(0, RoundingMode.UP).intValue();
    }
}
