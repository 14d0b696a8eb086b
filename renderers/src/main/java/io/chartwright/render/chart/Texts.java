package io.chartwright.render.chart;

import io.chartwright.model.component.Text;

/** Texts with unknown parts, as Go templates. */
final class Texts {
    private final String chart;

    /** @param chart the chart's name, which prefixes its helpers */
    Texts(String chart) {
        this.chart = chart;
    }

    /** The name of an object of the release, as a Go template. */
    String objectName(String component) {
        return fullname() + "-" + component;
    }

    /** The name that all objects of the release start with. */
    String fullname() {
        return "{{ include \"" + chart + ".fullname\" . }}";
    }

    /** The text as it stands, for values that no {@code tpl} reads. */
    String literal(Text text) {
        StringBuilder all = new StringBuilder();
        text.parts().forEach(part -> all.append(part instanceof Text.Literal known ? known.text() : ""));
        return all.toString();
    }

    /** The text as a template, for values that {@code tpl} reads. */
    String template(Text text) {
        StringBuilder all = new StringBuilder();
        for (Text.Part part : text.parts()) {
            if (part instanceof Text.Literal known) {
                all.append(escaped(known.text()));
            } else if (part instanceof Text.ServiceName service) {
                all.append(objectName(service.service()));
            } else if (part instanceof Text.Domain) {
                all.append("{{ .Values.global.domain }}");
            } else {
                throw new IllegalStateException("no template for " + part);
            }
        }
        return all.toString();
    }

    /** A text that comes out of a template as it is. A brace at its end would become part of an action behind it. */
    static String escaped(String text) {
        return text.replace("{{", "{{ \"{{\" }}").replaceAll("\\{\\z", "{{ \"{\" }}");
    }

    /** The text in the form that its readers expect. */
    String write(Text text, boolean readByTpl) {
        return readByTpl ? template(text) : literal(text);
    }
}
