package io.chartwright.model.component;

import io.chartwright.model.Faults;
import java.util.List;
import java.util.Optional;

/**
 * How the kubelet asks a container whether it is well: over HTTP, or by a command inside it. Times are in seconds.
 *
 * @param path the HTTP path; absent for a command
 * @param port the name of the container's port that is asked; absent for a command
 * @param command the command; empty for HTTP
 * @param initialDelaySeconds how long to wait before the first question
 * @param periodSeconds how often to ask
 * @param timeoutSeconds how long an answer may take
 * @param failureThreshold after how many failures in a row the container counts as unwell
 */
public record Probe(
        Optional<String> path,
        Optional<String> port,
        List<String> command,
        int initialDelaySeconds,
        int periodSeconds,
        int timeoutSeconds,
        int failureThreshold) {

    /** @throws io.chartwright.model.InvalidModelException if it asks in no way or in two, or a time is out of range */
    public Probe {
        command = List.copyOf(command);
        Faults faults = new Faults();
        if (path.isPresent() == !command.isEmpty()) {
            faults.add(
                    "",
                    "bad-probe",
                    "a probe asks either over HTTP or by a command",
                    "give it 'path' and 'port', or 'command'");
        } else if (path.isPresent() != port.isPresent()) {
            faults.add(
                    "",
                    "bad-probe",
                    "a probe over HTTP needs both a path and a port",
                    "name the container's port, such as 'http'");
        }
        path.filter(text -> !text.startsWith("/"))
                .ifPresent(
                        text -> faults.add("path", "bad-path", "'" + text + "' is no URL path", "start it with '/'"));
        faults.range("initialDelaySeconds", initialDelaySeconds, 0, Integer.MAX_VALUE);
        faults.range("periodSeconds", periodSeconds, 1, Integer.MAX_VALUE);
        faults.range("timeoutSeconds", timeoutSeconds, 1, Integer.MAX_VALUE);
        faults.range("failureThreshold", failureThreshold, 1, Integer.MAX_VALUE);
        faults.throwIfAny();
    }

    /** Asks over HTTP: every 10 seconds, with 5 to answer, unwell after 3 failures. */
    public static Probe http(String path, String port) {
        return builder().path(path).port(port).build();
    }

    /** Asks by a command, at the same pace as {@link #http}. */
    public static Probe command(String... command) {
        return builder().command(List.of(command)).build();
    }

    /** The same question at another pace. */
    public Probe every(int seconds, int failures) {
        return toBuilder().periodSeconds(seconds).failureThreshold(failures).build();
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.path = path;
        copy.port = port;
        copy.command = command;
        copy.initialDelaySeconds = initialDelaySeconds;
        copy.periodSeconds = periodSeconds;
        copy.timeoutSeconds = timeoutSeconds;
        copy.failureThreshold = failureThreshold;
        return copy;
    }

    /** Builds a probe; see the record for the meaning of each word. */
    public static final class Builder {
        private Optional<String> path = Optional.empty();
        private Optional<String> port = Optional.empty();
        private List<String> command = List.of();
        private int initialDelaySeconds;
        private int periodSeconds = 10;
        private int timeoutSeconds = 5;
        private int failureThreshold = 3;

        private Builder() {}

        public Builder path(String path) {
            this.path = Optional.of(path);
            return this;
        }

        public Builder port(String port) {
            this.port = Optional.of(port);
            return this;
        }

        public Builder command(List<String> command) {
            this.command = command;
            return this;
        }

        public Builder initialDelaySeconds(int seconds) {
            this.initialDelaySeconds = seconds;
            return this;
        }

        public Builder periodSeconds(int seconds) {
            this.periodSeconds = seconds;
            return this;
        }

        public Builder timeoutSeconds(int seconds) {
            this.timeoutSeconds = seconds;
            return this;
        }

        public Builder failureThreshold(int failures) {
            this.failureThreshold = failures;
            return this;
        }

        public Probe build() {
            return new Probe(path, port, command, initialDelaySeconds, periodSeconds, timeoutSeconds, failureThreshold);
        }
    }
}
