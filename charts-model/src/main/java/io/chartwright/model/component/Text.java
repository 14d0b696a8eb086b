package io.chartwright.model.component;

import java.util.ArrayList;
import java.util.List;

/**
 * A text of which parts are known only when the chart is released, such as the name of a Service. Renderers turn it into
 * a template; here it stays free of any template language.
 *
 * @param parts the parts in order; never empty
 */
public record Text(List<Part> parts) {

    /** A piece of a text. */
    public sealed interface Part permits Literal, ServiceName, Domain {}

    /**
     * Text that stands as it is.
     *
     * @param text any characters
     */
    public record Literal(String text) implements Part {}

    /**
     * The DNS name of a Service of the same chart.
     *
     * @param service the Service's name without the release's prefix: the component's name, or that of an extra Service
     */
    public record ServiceName(String service) implements Part {}

    /** The environment's domain. */
    public record Domain() implements Part {}

    public Text {
        parts = List.copyOf(parts);
    }

    /** A text without unknowns. */
    public static Text of(String literal) {
        return new Text(List.of(new Literal(literal)));
    }

    /** A text of strings and {@linkplain Part parts}. */
    public static Text of(Object... parts) {
        List<Part> all = new ArrayList<>();
        for (Object part : parts) {
            all.add(part instanceof Part known ? known : new Literal(part.toString()));
        }
        return new Text(all);
    }

    /** The name of a Service of the same chart, to be used in {@link #of(Object...)}. */
    public static Part service(String name) {
        return new ServiceName(name);
    }

    /** The environment's domain, to be used in {@link #of(Object...)}. */
    public static Part domain() {
        return new Domain();
    }

    /** Whether all of it is known now. */
    public boolean literal() {
        return parts.stream().allMatch(Literal.class::isInstance);
    }
}
