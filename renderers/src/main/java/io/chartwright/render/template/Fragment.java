package io.chartwright.render.template;

/**
 * A piece of a Kubernetes object whose text depends on where it stands. Templates place it by
 * {@code <%at fragment spaces%>}.
 */
@FunctionalInterface
public interface Fragment {

    /** Nothing: the line on which it is placed goes away. */
    Fragment NONE = (indent, depth) -> "";

    /**
     * The text, without a final line break.
     *
     * @param indent how many blanks to put in front of each line
     * @param depth how many more blanks the template that asks will get in front, which counts for {@code nindent}
     */
    String text(int indent, int depth);
}
