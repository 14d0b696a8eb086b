package io.chartwright.catalog.dolphinscheduler;

import java.util.List;

/** The two small scripts that run in the images; these have bash and coreutils, as their start scripts need both. */
final class Shell {
    private static final int TRIES = 60;

    private Shell() {}

    /** Waits until one of the addresses, each {@code host:port}, takes connections; gives up after some minutes. */
    static String[] waitFor(List<String> addresses) {
        List<String> paths =
                addresses.stream().map(address -> address.replace(':', '/')).toList();
        return bash("for try in {1.." + TRIES + "}; do for address in " + String.join(" ", paths)
                + "; do timeout 3 bash -c \"exec 3<>/dev/tcp/$address\" 2>/dev/null && exit 0; done;"
                + " echo \"waiting for " + String.join(", ", addresses) + "\"; sleep 5; done; exit 1");
    }

    /**
     * Tells Java to stop, and waits until it has. The start scripts run Java as a child of bash, which as process 1 drops the
     * kubelet's signal, so that a server would be killed without signing off. Its main class is the last word of its command
     * line; tasks of a worker that run Java themselves are let be.
     */
    static String[] stop(Role role, String first) {
        return bash(
                first + "for process in /proc/[0-9]*; do words=(); mapfile -d '' -t words < \"$process/cmdline\";"
                        + " [[ \"${words[*]: -1}\" == *." + role.mainClass() + " ]] || continue;"
                        + " kill -TERM \"${process##*/}\"; while kill -0 \"${process##*/}\"; do sleep 1; done; done 2>/dev/null");
    }

    private static String[] bash(String script) {
        return new String[] {"/bin/bash", "-c", script};
    }
}
