package io.chartwright.render.template;

import com.github.jknack.handlebars.io.ClassPathTemplateLoader;
import java.net.URL;
import org.jspecify.annotations.Nullable;

/** Looks for templates from here: in a program of modules, the library that fills them does not see our jar. */
final class OwnTemplates extends ClassPathTemplateLoader {

    /** @param folder where they are, such as {@code /io/chartwright/render/templates} */
    OwnTemplates(String folder) {
        super(folder, ".hbs");
    }

    @Override
    protected @Nullable URL getResource(String location) {
        return OwnTemplates.class.getResource(location);
    }
}
