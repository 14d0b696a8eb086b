package io.chartwright.model.istio;

import io.chartwright.model.Faults;

/**
 * A port of a component, written {@code subchart.component.port}.
 *
 * @param subchart the subchart's name
 * @param component the component's name, as the label {@code app.kubernetes.io/component} has it
 * @param port the port's name
 */
public record OpenPort(String subchart, String component, String port) {

    /**
     * Reads what people write.
     *
     * @throws io.chartwright.model.InvalidModelException if it is not three names joined by dots
     */
    public static OpenPort of(String text) {
        String[] names = text.split("\\.", -1);
        Faults faults = new Faults();
        if (names.length != 3) {
            faults.add(
                    "",
                    "bad-port",
                    Faults.quote(text) + " is no port of a component",
                    "name the subchart, the component and the port, such as 'portal.web.http'");
        }
        faults.throwIfAny();
        return new OpenPort(names[0], names[1], names[2]);
    }

    /** As people write it. */
    @Override
    public String toString() {
        return subchart + "." + component + "." + port;
    }
}
