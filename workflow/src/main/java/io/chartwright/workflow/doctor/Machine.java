package io.chartwright.workflow.doctor;

import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * What the JVM says of itself and of the system below.
 *
 * @param properties its system properties
 * @param environment its environment variables
 */
record Machine(Map<String, String> properties, Map<String, String> environment) {

    Machine {
        properties = Map.copyOf(properties);
        environment = Map.copyOf(environment);
    }

    /** The one that this runs on. */
    static Machine present() {
        Properties system = System.getProperties();
        return new Machine(
                system.stringPropertyNames().stream().collect(Collectors.toMap(name -> name, system::getProperty)),
                System.getenv());
    }

    /** A system property, or the empty string. */
    String property(String name) {
        return properties.getOrDefault(name, "");
    }

    /** An environment variable, or the empty string. */
    String variable(String name) {
        return environment.getOrDefault(name, "");
    }

    boolean isWindows() {
        return property("os.name").startsWith("Windows");
    }
}
