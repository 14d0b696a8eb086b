package io.chartwright.render.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.render.template.Fragment;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every template has a view and every view a template, and neither has a name that the other lacks. */
class TemplatesAndViewsTest {
    private static final String PACKAGE = "io.chartwright.render.chart.";
    private static final Pattern TAG = Pattern.compile("<%([#/]?)(\\w+)(?: (\\w+))?[^%]*%>");

    /** The views of each template; the names of those that are private in another class. */
    private static final Map<String, Set<String>> VIEWS = new TreeMap<>(Map.ofEntries(
            Map.entry("authorization-policy", Set.of("IstioRenderer$PolicyView")),
            Map.entry("configmap", Set.of("ConfigRenderer$SetsView")),
            Map.entry("cronjob", Set.of("WorkloadRenderer$CronJobView")),
            Map.entry("deployment", Set.of("WorkloadRenderer$DeploymentView")),
            Map.entry("env", Set.of("EnvRenderer$EnvView")),
            Map.entry("files", Set.of("FilesRenderer$FilesView")),
            Map.entry("helmignore", Set.of("ChartFrame$NothingView", "UmbrellaRenderer$NothingView")),
            Map.entry("helpers", Set.of("ChartFrame$HelpersView")),
            Map.entry("hpa", Set.of("ScaleRenderer$AutoscalerView")),
            Map.entry("ingress", Set.of("ReachRenderer$IngressView")),
            Map.entry("job", Set.of("WorkloadRenderer$JobView")),
            Map.entry("notes", Set.of("ChartFrame$NotesView")),
            Map.entry("patch", Set.of("PatchRenderer$PatchView")),
            Map.entry("patched", Set.of("PatchRenderer$PatchedView")),
            Map.entry("pdb", Set.of("ScaleRenderer$BudgetView")),
            Map.entry("peer-authentication", Set.of("IstioRenderer$EncryptionView")),
            Map.entry("peers", Set.of("ReachRenderer$PeersView")),
            Map.entry("pod", Set.of("PodView")),
            Map.entry("scaledobject", Set.of("ScaleRenderer$KedaView")),
            Map.entry("service", Set.of("ReachRenderer$ServiceView")),
            Map.entry("serviceaccount", Set.of("ChartFrame$AccountView")),
            Map.entry("sidecar", Set.of("IstioRenderer$PolicyView")),
            Map.entry("statefulset", Set.of("WorkloadRenderer$StatefulSetView")),
            Map.entry("test", Set.of("ChartFrame$TestView")),
            Map.entry("umbrella-helpers", Set.of("IstioRenderer$HelpersView")),
            Map.entry("umbrella-notes", Set.of("UmbrellaRenderer$NotesView"))));

    @Test
    void everyTemplateHasAView() throws IOException {
        try (Stream<Path> files = Files.list(templates())) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".hbs", "")))
                    .containsExactlyInAnyOrderElementsOf(VIEWS.keySet());
        }
    }

    @Test
    void everyViewHasATemplate() throws IOException, java.net.URISyntaxException {
        Path classes = Path.of(Fragment.class
                        .getResource("/io/chartwright/render/chart/PodView.class")
                        .toURI())
                .getParent();
        Set<Class<?>> reached = new java.util.LinkedHashSet<>();
        VIEWS.values().forEach(views -> views.forEach(view -> reach(view(view), reached)));
        try (Stream<Path> files = Files.list(classes)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(file -> file.endsWith("View.class"))
                            .<Class<?>>map(file -> view(file.replace(".class", ""))))
                    .hasSizeGreaterThan(15)
                    .containsExactlyInAnyOrderElementsOf(reached);
        }
    }

    @Test
    void templatesAskForAllThatTheirViewsHaveAndForNothingElse() throws IOException {
        for (Map.Entry<String, Set<String>> entry : VIEWS.entrySet()) {
            String text = Files.readString(templates().resolve(entry.getKey() + ".hbs"));
            for (String view : entry.getValue()) {
                Map<Class<?>, Set<String>> asked = asked(text, view(view));
                asked.forEach((type, names) -> assertThat(names)
                        .as("what %s.hbs asks of %s", entry.getKey(), type.getSimpleName())
                        .containsExactlyInAnyOrderElementsOf(components(type)));
            }
        }
    }

    private static Map<Class<?>, Set<String>> asked(String text, Class<?> view) {
        Map<Class<?>, Set<String>> asked = new java.util.LinkedHashMap<>();
        Deque<Class<?>> scope = new ArrayDeque<>();
        scope.push(view);
        asked.put(view, new TreeSet<>());
        Matcher tags = TAG.matcher(text);
        while (tags.find()) {
            String word = tags.group(2);
            String argument = tags.group(3);
            if (tags.group(1).equals("/")) {
                if (word.equals("each")) {
                    scope.pop();
                }
            } else if (word.equals("each")) {
                name(asked, scope, argument);
                Class<?> inner = elements(scope.element(), argument);
                scope.push(inner);
                if (inner.isRecord()) {
                    asked.putIfAbsent(inner, new TreeSet<>());
                }
            } else if (argument != null && !argument.matches("\\d+")) {
                name(asked, scope, argument);
            } else if (!Set.of("this", "else", "nindent", "sharesAnnotations").contains(word)) {
                name(asked, scope, word);
            }
        }
        return asked;
    }

    private static void name(Map<Class<?>, Set<String>> asked, Deque<Class<?>> scope, @Nullable String name) {
        asked.get(scope.element()).add(String.valueOf(name));
    }

    private static Class<?> elements(Class<?> view, @Nullable String list) {
        return Stream.of(view.getRecordComponents())
                .filter(component -> component.getName().equals(list))
                .map(TemplatesAndViewsTest::element)
                .findFirst()
                .orElseThrow();
    }

    private static Class<?> element(RecordComponent component) {
        Type type = component.getGenericType();
        return type instanceof ParameterizedType list
                ? (Class<?>) list.getActualTypeArguments()[0]
                : component.getType();
    }

    private static void reach(Class<?> view, Set<Class<?>> reached) {
        reached.add(view);
        Stream.of(view.getRecordComponents())
                .map(TemplatesAndViewsTest::element)
                .filter(Class::isRecord)
                .forEach(inner -> reach(inner, reached));
    }

    /** Where the text stands is asked by the helpers. */
    private static Set<String> components(Class<?> view) {
        return Stream.of(view.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !name.equals("depth"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Class<?> view(String name) {
        try {
            return Class.forName(PACKAGE + name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(name, e);
        }
    }

    private static Path templates() {
        try {
            return Path.of(Fragment.class
                    .getResource("/io/chartwright/render/templates")
                    .toURI());
        } catch (java.net.URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
