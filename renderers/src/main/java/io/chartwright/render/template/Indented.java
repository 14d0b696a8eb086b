package io.chartwright.render.template;

/** A context whose text will stand further to the right than the template writes it. */
public interface Indented {

    /** How many blanks will be put in front of each line. */
    int depth();
}
