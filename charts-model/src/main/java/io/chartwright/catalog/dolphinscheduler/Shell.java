package io.chartwright.catalog.dolphinscheduler;

/** The two small scripts that run in the images; these have bash and coreutils, as their start scripts need both. */
final class Shell {
    private static final int TRIES = 60;

    private Shell() {}

    /**
     * Waits for stores until one address of each takes connections; gives up after some minutes. Addresses are those in the
     * variables of these names, so that the script is the same wherever the stores are, and a store that is not in use, whose
     * variable is empty, is not waited for.
     */
    static String[] waitFor(String... variables) {
        return bash("for store in " + String.join(" ", variables)
                + "; do addresses=${!store#*//}; addresses=${addresses%%/*}; [[ -n $addresses ]] || continue;"
                + " for ((try = 1;; try++)); do for address in ${addresses//,/ }; do"
                + " timeout 3 bash -c \"exec 3<>/dev/tcp/${address/://}\" 2>/dev/null && continue 3; done;"
                + " ((try < " + TRIES + ")) || exit 1; echo \"waiting for $addresses\"; sleep 5; done; done");
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
