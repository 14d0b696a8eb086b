package io.chartwright.catalog.trino;

import java.util.ArrayList;
import java.util.List;

/** The options of the JVM, one a line. */
final class Jvm {
    private Jvm() {}

    static String options(Trino settings) {
        int heap = settings.memory().heap().value();
        List<String> options = new ArrayList<>(List.of(
                "-server",
                "-agentpath:/usr/lib/trino/bin/libjvmkill.so",
                // A share and no size: it follows the memory limit.
                "-XX:InitialRAMPercentage=" + heap,
                "-XX:MaxRAMPercentage=" + heap,
                "-XX:+UseG1GC",
                "-XX:G1HeapRegionSize=32M",
                "-XX:+ExplicitGCInvokesConcurrent",
                // No dump of the heap: it would be as large as the heap, on the node's disk.
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-OmitStackTraceInFastThrow",
                "-XX:ReservedCodeCacheSize=512M",
                "-XX:PerMethodRecompilationCutoff=10000",
                "-XX:PerBytecodeRecompilationCutoff=10000",
                "-Djdk.attach.allowAttachSelf=true",
                "-Djdk.nio.maxCachedBufferSize=2000000",
                "-XX:+EnableDynamicAgentLoading",
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:G1NumCollectionsKeepPinned=10000000"));
        options.addAll(settings.jvmOptions());
        return String.join("\n", options) + "\n";
    }
}
