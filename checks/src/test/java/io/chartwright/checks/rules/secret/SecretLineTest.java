package io.chartwright.checks.rules.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretLineTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "    password: hunter2",
                "    adminPassword: \"hunter2\"",
                "DB_PASSWORD=hunter2",
                "url: postgresql://app:hunter2@db:5432/app",
                "-----BEGIN RSA PRIVATE KEY-----"
            })
    void seesWhatLooksLikeACredential(String line) {
        assertThat(SecretLine.is(line, "")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "    replicas: 2",
                "    secretName: trino-tls",
                "    passwordFile: /etc/password",
                "    password: ${DB_PASSWORD}",
                "    value: hunter2",
                "{{- if .Values.password }}"
            })
    void letsAllElsePass(String line) {
        assertThat(SecretLine.is(line, "")).isFalse();
    }

    @Test
    void knowsAVariableByTheLineBefore() {
        assertThat(SecretLine.is("  value: hunter2", "- name: DB_PASSWORD")).isTrue();
        assertThat(SecretLine.is("  value: hunter2", "- name: DB_HOST")).isFalse();
        assertThat(SecretLine.is("  value: $(DB)", "- name: DB_PASSWORD")).isFalse();
    }
}
