package io.chartwright.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChanceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "randAlphaNum 5",
                "randAlpha 5",
                "randAscii 5",
                "randNumeric 5",
                "randBytes 5",
                "randInt 1 5",
                "list 1 2 | shuffle",
                "uuidv4",
                "now",
                "now | date \"2006\"",
                "ago .",
                "htmlDate .",
                "dateInZone \"2006\" . \"UTC\"",
                "unixEpoch .",
                "genPrivateKey \"rsa\"",
                "genCA \"ca\" 365",
                "genSelfSignedCert \"a\" nil nil 365",
                "genSignedCert \"a\" nil nil 365 .",
                "htpasswd \"a\" \"b\"",
                "bcrypt \"a\"",
                "encryptAES \"a\" \"b\"",
                "getHostByName \"a\"",
                "env \"HOME\"",
                "expandenv \"$HOME\"",
                "lookup \"v1\" \"Secret\" \"a\" \"b\"",
                "keys .Values",
                "values .Values",
                "notKnownYet 5"
            })
    void whatMayDifferTheNextTimeIsNoticed(String call) {
        assertThat(Chance.none(List.of("a: {{ " + call + " }}"))).isFalse();
        assertThat(Chance.none(List.of("{{- if true -}}{{ (printf \"%v\" (" + call + ")) }}{{ end }}")))
                .isFalse();
        assertThat(Chance.none(List.of("a: 1", "b: '{{" + call + "}}'"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ tpl \"{{ now }}\" . }}",
                "{{ print \"}}\" (now) }}",
                "{{ print `}}` (now) }}",
                "{{ print \"\\\"\" (now) }}",
                "{{ .Values.now | default (now) }}",
                "{{/* steady */}}{{ now }}"
            })
    void howeverItIsWritten(String text) {
        assertThat(Chance.none(List.of(text))).isFalse();
    }

    @Test
    void whatIsCalledLikeItIsSteady() {
        assertThat(Chance.none(List.of(
                        "now: {{ .Values.now }}",
                        "{{ $keys := .Values.keys }}{{ $keys.values | toYaml | nindent 2 }}",
                        "{{/* not now */}}{{ include \"shop.now\" . | quote }}",
                        "randAlphaNum is no action")))
                .isTrue();
    }
}
