package io.chartwright.render.template;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.EscapingStrategy;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.HandlebarsException;
import com.github.jknack.handlebars.Template;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The templates of this library. They use {@code <% %>}, so that Helm's own braces pass through untouched; their contexts
 * are records. Compiled once, safe for several threads.
 */
public final class Templates {
    private static final String SHARES_ANNOTATIONS = "sharesAnnotations";

    private final Handlebars handlebars;
    private final Map<String, Template> compiled;
    private final boolean annotations;

    /** The templates that nearly every platform needs, for {@link #prepare()}. */
    private static final List<String> COMMON = List.of(
            "pod",
            "env",
            "deployment",
            "service",
            "helpers",
            "configmap",
            "notes",
            "ingress",
            "hpa",
            "pdb",
            "job",
            "cronjob",
            "files",
            "serviceaccount",
            "test",
            "helmignore",
            "peers");

    /** The templates that travel in this library's jar. */
    public Templates() {
        this("/io/chartwright/render/templates");
    }

    private Templates(Handlebars handlebars, Map<String, Template> compiled, boolean annotations) {
        this.handlebars = handlebars;
        this.compiled = compiled;
        this.annotations = annotations;
    }

    Templates(String folder) {
        compiled = new ConcurrentHashMap<>();
        annotations = false;
        handlebars = new Handlebars(new OwnTemplates(folder))
                .startDelimiter("<%")
                .endDelimiter("%>")
                .with(EscapingStrategy.NOOP)
                .prettyPrint(true);
        handlebars.registerHelperMissing((context, options) -> {
            throw new TemplateException("it asks for the unknown '" + options.helperName + "'");
        });
        handlebars.registerHelper(
                "at",
                (Fragment fragment, com.github.jknack.handlebars.Options options) ->
                        fragment.text(options.param(0), depth(options)));
        handlebars.registerHelper(
                "sharesAnnotations",
                (Object context, com.github.jknack.handlebars.Options options) ->
                        annotated(options) ? options.fn() : options.inverse());
        handlebars.registerHelper(
                "sharesAnnotationsOr",
                (Object other, com.github.jknack.handlebars.Options options) ->
                        annotated(options) || !options.isFalsy(other) ? options.fn() : options.inverse());
        handlebars.registerHelper(
                "nindent",
                (Integer spaces, com.github.jknack.handlebars.Options options) ->
                        "nindent " + (spaces + depth(options)));
    }

    /**
     * The same templates for a chart whose objects share annotations, or do not. Templates ask by {@code <%#sharesAnnotations%>},
     * and their contexts need not tell.
     */
    public Templates annotated(boolean annotated) {
        return new Templates(handlebars, compiled, annotated);
    }

    /**
     * Fills a template whose every name must be a component of the record. Lines that come out blank are dropped: they
     * are where nothing applied.
     *
     * @param name the template's file name without {@code .hbs}
     */
    public String fill(String name, Record context) {
        return raw(name, context)
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    /** Like {@link #fill}, but blank lines stay: for texts that people read. */
    public String fillText(String name, Record context) {
        return raw(name, context);
    }

    /** Compiles the common templates, so that a later call need not: to be run on a thread of its own. */
    public void prepare() {
        COMMON.forEach(name -> compiled.computeIfAbsent(name, this::compile));
    }

    private String raw(String name, Record context) {
        Template template = compiled.computeIfAbsent(name, this::compile);
        try {
            Context all =
                    Context.newBuilder(context).resolver(new StrictRecords()).build();
            return template.apply(all.data(SHARES_ANNOTATIONS, annotations));
        } catch (IOException | HandlebarsException e) {
            throw wrong(name, e);
        }
    }

    private Template compile(String name) {
        try {
            return handlebars.compile(name);
        } catch (IOException | HandlebarsException e) {
            throw wrong(name, e);
        }
    }

    // Handlebars wraps what its resolvers and helpers throw, and repeats it in a message of many lines.
    private static TemplateException wrong(String name, Exception e) {
        Throwable cause = e.getCause() instanceof TemplateException ours ? ours : e;
        return new TemplateException("template '" + name + "': " + cause.getMessage(), e);
    }

    private static boolean annotated(com.github.jknack.handlebars.Options options) {
        return Boolean.TRUE.equals(options.data(SHARES_ANNOTATIONS));
    }

    private static int depth(com.github.jknack.handlebars.Options options) {
        return options.context.model() instanceof Indented indented ? indented.depth() : 0;
    }
}
