/** The one room that knows Handlebars: turns records and templates into text, and refuses to guess. */
@NullMarked
package io.chartwright.render.template;

import org.jspecify.annotations.NullMarked;
