package io.chartwright;

import io.chartwright.checks.report.ReportContext;
import io.chartwright.core.edit.NewSubchart;
import io.chartwright.core.edit.PlatformEdit;
import io.chartwright.core.edit.PlatformEditor;
import io.chartwright.core.helm.HelmEngine;
import io.chartwright.core.platform.PlatformPlaces;
import io.chartwright.core.platform.PlatformReader;
import io.chartwright.core.problem.Location;
import io.chartwright.core.problem.Problem;
import io.chartwright.core.problem.ProblemsException;
import io.chartwright.core.problem.Severity;
import io.chartwright.core.tree.FileTree;
import io.chartwright.model.Environment;
import io.chartwright.model.Platform;
import io.chartwright.model.UmbrellaChart;
import io.chartwright.render.PlatformRenderer;
import io.chartwright.render.proof.ComparedTree;
import io.chartwright.render.proof.HelmNeed;
import io.chartwright.render.proof.PlainRenderings;
import io.chartwright.render.proof.Proven;
import io.chartwright.render.proof.RenderedNeed;
import io.chartwright.render.proof.RenderedTree;
import io.chartwright.render.proof.Rendering;
import io.chartwright.render.proof.TreeRendering;
import io.chartwright.render.proof.Validator;
import io.chartwright.render.proof.Whereabouts;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Predicate;

/**
 * Typed models of a data platform in; a Helm and Argo CD tree out.
 *
 * <pre>{@code
 * Platform platform = Chartwright.read(Path.of("platform.yaml"));
 * Chartwright.generate(platform).into(Path.of("."));
 * }</pre>
 */
public final class Chartwright {
    private static final PlatformRenderer RENDERER = new PlatformRenderer();

    private Chartwright() {}

    /**
     * Reads a platform from YAML.
     *
     * @param file the file, usually {@code platform.yaml}
     * @throws ProblemsException with every problem of the file, each with its line and column
     */
    public static Platform read(Path file) {
        return PlatformReader.read(file);
    }

    /**
     * Adds a subchart to the text of a {@code platform.yaml}, with the settings that its product needs to work and
     * comments on what to change; all else in the file stays as it is, to the byte. Nothing is written yet:
     *
     * <pre>{@code
     * PlatformEdit edit = Chartwright.createSubchart(file, Optional.empty(), "metadata", "datahub");
     * Generation generation = Chartwright.generate(edit.platform());
     * edit.save();
     * generation.into(Path.of("."));
     * }</pre>
     *
     * @param file the file, usually {@code platform.yaml}
     * @param chart the umbrella chart that gets it; may be left out where there is only one
     * @param name what to call it
     * @param type the word for its product, as the file has it
     * @throws ProblemsException with everything that is wrong with the file or the subchart
     */
    public static PlatformEdit createSubchart(Path file, Optional<String> chart, String name, String type) {
        return PlatformEditor.ofCatalog().add(file, new NewSubchart(chart, name, type));
    }

    /**
     * Renders a platform in memory and checks nothing: a pure function, safe for several threads. Helm is asked only where
     * something follows from what it renders.
     *
     * @throws ProblemsException if an environment's manifests are to be kept rendered and Helm does not render all of them
     */
    public static FileTree render(Platform platform) {
        return HelmNeed.tree(platform, RENDERER, engine());
    }

    /**
     * What Helm renders of charts, as text for people and tools that read manifests; judges nothing. The order is that of the
     * environments, and of the charts in each.
     *
     * @param environments of which environments
     * @param charts of which charts
     * @throws ProblemsException if there is no Helm, or with all that it refuses to render
     */
    public static List<ReleaseText> manifests(
            Platform platform, Predicate<Environment> environments, Predicate<UmbrellaChart> charts) {
        FileTree tree = RENDERER.charts(platform);
        List<Rendering> wanted = platform.environments().stream()
                .filter(environments)
                .flatMap(environment ->
                        platform.charts().stream().filter(charts).map(chart -> Rendering.of(tree, chart, environment)))
                .toList();
        return PlainRenderings.of(wanted, engine()).stream()
                .map(rendered -> new ReleaseText(
                        rendered.rendering().environment(),
                        rendered.rendering().chart(),
                        rendered.text(),
                        rendered.rendering().missing()))
                .toList();
    }

    /**
     * Has several trees rendered by Helm so that they can be compared, and checks nothing.
     *
     * @return what came of them, in their order
     * @throws ProblemsException with {@code no-helm} if there is no engine on the class path
     */
    public static List<RenderedTree> compared(List<ComparedTree> trees) {
        HelmEngine helm = engine().orElseThrow(() -> new ProblemsException(List.of(Problem.error(
                "no-helm",
                Location.inModel("charts"),
                "what charts mean for a cluster cannot be told without Helm",
                "add the artifact chartwright-helm-engine"))));
        return new TreeRendering(RENDERER, helm).render(trees);
    }

    /**
     * Renders a platform in memory and checks everything: the real Helm lints and renders every chart for every
     * environment, each object is held against the schema of its kind, and rules are applied to all of them together. The
     * engine is the artifact {@code chartwright-helm-engine}; without it on the class path nothing is rendered, which
     * the validation tells.
     */
    public static Validation validate(Platform platform) {
        return proven(platform, Optional.empty()).validation();
    }

    /**
     * Like {@link #validate(Platform)}.
     *
     * @param text where the platform was read from: findings point at its lines
     */
    public static Validation validate(Platform platform, PlatformText text) {
        return proven(platform, Optional.of(text)).validation();
    }

    /**
     * Checks charts that were not generated, as far as they can be without a platform: rendering, schemas, and all rules
     * over objects.
     *
     * @throws ProblemsException if there is no such chart, or it cannot be read
     */
    public static Validation validate(Charts charts) {
        return ChartValidation.of(charts, engine());
    }

    /**
     * Renders a platform in memory and checks it as {@link #validate(Platform)} does.
     *
     * @throws ProblemsException with everything that was found, if something is bad enough to fail
     */
    public static Generation generate(Platform platform) {
        return generated(platform, Optional.empty());
    }

    /**
     * Like {@link #generate(Platform)}.
     *
     * @param text where the platform was read from: findings point at its lines
     */
    public static Generation generate(Platform platform, PlatformText text) {
        return generated(platform, Optional.of(text));
    }

    private static Generation generated(Platform platform, Optional<PlatformText> text) {
        engine().ifPresent(helm -> early("helm", helm::prepare));
        Generation generation = proven(platform, text);
        if (!generation.validation().passes()) {
            throw new ProblemsException(generation.validation().problems());
        }
        RenderedNeed.requireFolders(platform, generation.tree());
        return generation;
    }

    private static Generation proven(Platform platform, Optional<PlatformText> text) {
        ReportContext context = ReportContext.of(
                        ChartValidation.tool(),
                        Severity.valueOf(platform.checks().failOn().name()),
                        text.map(PlatformText::name).orElse("platform " + platform.name()))
                .showing(
                        new Whereabouts(() -> text.map(given -> PlatformPlaces.ofFile(given.name(), given.bytes()))
                                .orElseGet(PlatformPlaces::ofModel)),
                        file -> text.filter(given -> given.name().equals(file)).map(PlatformText::content));
        Proven proven = new Validator(engine()).platform(platform, RENDERER);
        return new Generation(platform.name(), proven.tree(), new Validation(proven.verdict(), context));
    }

    /**
     * Starts to load what generating will need, on threads of its own, and returns at once: for callers that have a file
     * to read first, since loading takes longer than reading. Harmless without an engine, and when called again.
     */
    public static void prepare() {
        engine().ifPresent(helm -> early("helm", helm::prepare));
        prepareRendering();
    }

    /** Like {@link #prepare()}, for callers of {@link #render} alone, which seldom needs Helm. */
    public static void prepareRendering() {
        early("templates", RENDERER::prepare);
    }

    private static void early(String what, Runnable loading) {
        Thread loader = new Thread(loading, "chartwright-" + what);
        loader.setDaemon(true);
        // What keeps it from loading is told by the call that needs it.
        loader.setUncaughtExceptionHandler((thread, failure) -> {});
        loader.start();
    }

    private static Optional<HelmEngine> engine() {
        // By our own class loader and not the thread's: a Maven plugin's threads know only Maven's classes.
        Iterator<HelmEngine> engines = ServiceLoader.load(HelmEngine.class, Chartwright.class.getClassLoader())
                .iterator();
        return engines.hasNext() ? Optional.of(engines.next()) : Optional.empty();
    }
}
