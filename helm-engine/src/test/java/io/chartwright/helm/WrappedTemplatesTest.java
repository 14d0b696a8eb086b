package io.chartwright.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.core.helm.HelmEngine;
import io.chartwright.core.helm.HelmFinding;
import io.chartwright.core.helm.HelmRelease;
import io.chartwright.core.helm.HelmRequest;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hooks however they came about, and chance wherever it hides. */
class WrappedTemplatesTest {
    private final InProcessHelm helm = new InProcessHelm();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ printf \"helm.sh/%s\" \"hook\" }}: test",
                "{{ .Values.prefix }}/hook: test",
                "{{ \"aGVsbS5zaC9ob29r\" | b64dec | quote }}: test",
                "{{- tpl .Values.annotation . | nindent 4 }}",
                "{{- include \"annotations\" . | nindent 4 }}",
                "{{- .Files.Get \"hook.yaml\" | nindent 4 }}",
            })
    void includeHooksWhoseKeyIsComputed(String annotation) {
        Charts chart = Charts.chart("demo")
                .with("hook.yaml", "helm.sh/hook: test")
                .with("templates/_annotations.tpl", "{{ define \"annotations\" }}helm.sh/{{ \"hook\" }}: test{{ end }}")
                .with("templates/job.yaml", """
                        apiVersion: batch/v1
                        kind: Job
                        metadata:
                          name: migrate
                          annotations:
                            %s
                        """.formatted(annotation));
        String rendered = helm.template(chart.request("prefix: helm.sh\nannotation: 'helm.sh/{{ \"hook\" }}: test'"));
        assertThat(rendered)
                .contains("# Source: demo/templates/job.yaml\n", "kind: Job\n")
                .containsPattern("\"?helm\\.sh/hook\"?: test");
    }

    @Test
    void letTemplatesSeeTheTextsOfTheirAuthor() {
        Charts chart = Charts.chart("demo")
                .with("job.yaml", "helm.sh/hook: test")
                .showing(
                        "sum: {{ .Files.Get \"job.yaml\" | sha256sum }}",
                        "same: {{ sha256sum \"helm.sh/hook: test\" }}",
                        "from: {{ .Template.Name }} {{ .Template.BasePath }}");
        String rendered = helm.template(chart.request());
        assertThat(rendered).contains("from: demo/templates/shown.yaml demo/templates\n");
        assertThat(value(rendered, "sum")).isEqualTo(value(rendered, "same"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ randAlphaNum 16 }}",
                "{{ include \"random\" . }}",
                "{{ uuidv4 }}",
                "{{ $d := dict }}{{ $_ := set $d \"a\" (randAlphaNum 16) }}{{ $d.a }}",
                "{{ dict \"a\" 1 \"b\" 2 \"c\" 3 \"d\" 4 \"e\" 5 | values | join \"\" }}{{ shuffle \"abcdefghijklmnop\" }}",
            })
    void noticeChance(String data) {
        Charts chart = Charts.chart("demo")
                .with("templates/_random.tpl", "{{ define \"random\" }}{{ randAlphaNum 16 }}{{ end }}")
                .with("values.yaml", "a: 1")
                .showing("a: \"" + data + "\"");
        HelmRelease release = helm.prove(chart.request());
        assertThat(release.repeatable()).isFalse();
        assertThat(release.documents())
                .contains("# Source: demo/templates/shown.yaml")
                .isNotEqualTo(release.again());
        assertThat(release.documents() + release.again()).doesNotContain(WrappedTemplates.DIFFERENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ .Values.a }}",
                "{{ $_ := set .Values \"a\" (add .Values.a 1) }}{{ .Values.a }}",
                "{{ required \"needed\" .Values.missing }}",
                "{{ if }}",
            })
    void proveWhatSeparateCallsSay(String data) {
        HelmRequest request = Charts.chart("demo")
                .with("values.yaml", "a: 1")
                .showing("a: " + data)
                .request("a: 2");
        HelmEngine byTheBook = new HelmEngine() {
            @Override
            public String description() {
                return helm.description().toLowerCase(Locale.ROOT);
            }

            @Override
            public String template(HelmRequest asked) {
                return helm.template(asked);
            }

            @Override
            public List<HelmFinding> lint(HelmRequest asked) {
                return helm.lint(asked);
            }
        };
        assertThat(helm.prove(request)).isEqualTo(byTheBook.prove(request));
    }

    @Test
    void keepWhatAnIgnoredFileIsNotToSay() {
        Charts chart = Charts.chart("demo")
                .with(".helmignore", "templates/secret.yaml\n")
                .with("templates/secret.yaml", "kind: Secret\n")
                .showing("a: b");
        assertThat(helm.template(chart.request())).doesNotContain("Secret").contains("a: b");
    }

    @Test
    void renderTemplatesInFoldersAndWithLongNames() {
        String folder = "very-long-folder-name/".repeat(6);
        Charts chart = Charts.chart("demo")
                .with("templates/jobs/" + folder + "one.yaml", "kind: One\n")
                .with("templates/jobs/two.yaml", "kind: Two\n");
        assertThat(helm.template(chart.request())).contains("kind: One", "kind: Two");
    }

    private static String value(String rendered, String key) {
        return rendered.lines()
                .filter(line -> line.startsWith("  " + key + ": "))
                .findFirst()
                .orElseThrow()
                .substring(key.length() + 4);
    }
}
