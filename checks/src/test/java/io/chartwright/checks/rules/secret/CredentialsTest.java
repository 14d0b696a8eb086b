package io.chartwright.checks.rules.secret;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.rule.Finding;
import io.chartwright.checks.rule.Scene;
import io.chartwright.core.tree.FileTree;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as a credential, what does not, and that no message ever shows one. */
class CredentialsTest {
    private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
    private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String DIGITS = "0123456789";
    private static final String HEX = DIGITS + "abcdef";
    private static final String BASE62 = LOWER + UPPER + DIGITS;
    private static final int MANY = 1_000;

    @Test
    void saysWhereWhatAndHowLongAndNothingOfTheContent() {
        Finding finding = only(findings(configMap("web.properties", "user=shop\npassword=tiger\n")));
        assertThat(finding.code()).isEqualTo("credential-by-name");
        assertThat(finding.place().object()).isEqualTo("ConfigMap/web");
        assertThat(finding.place().field()).isEqualTo("data.web.properties");
        assertThat(finding.message()).isEqualTo("'password' in line 2 is set to a literal of 5 characters");
        assertThat(finding.hint())
                .isEqualTo(
                        "refer to a variable that comes from a Secret, or mount the file from a Secret; then change the"
                                + " credential, for Git forgets nothing");
    }

    @Test
    void tellsWhoseTokenItIs() {
        Finding finding = only(findings(configMap("note", "see AKIA" + "Q7XW3NP5RT2LK6VM")));
        assertThat(finding.code()).isEqualTo("credential-by-pattern");
        assertThat(finding.message()).isEqualTo("the text holds what looks like an AWS access key id of 20 characters");
    }

    @Test
    void givesTheEntropyOfWhatItTakesForRandom() {
        Finding finding = only(findings(configMap("greeting", "Kz7pQ2mX9vTb4LwR8sNc1JhF")));
        assertThat(finding.code()).isEqualTo("credential-by-entropy");
        assertThat(finding.message())
                .isEqualTo(
                        "'greeting' holds a word of 24 characters that looks like a credential, with 4.6 bits of entropy"
                                + " a character");
    }

    @Test
    void tellsAValueOnceByTheMostCertainRule() {
        String token = "ghp_" + "q7XW3nP5rT2LK6VMaB9cD4eF8gH1jJ0kS5mN";
        List<Finding> findings = findings(configMap("web.properties", "api.token=" + token + "\ncopy=" + token + "\n"));
        assertThat(only(findings).code()).isEqualTo("credential-by-pattern");
    }

    @Test
    void tellsAValueAtTheValuesFileAndNotAgainAtTheObject() {
        FileTree tree = FileTree.of(Map.of("helm/charts/shop/charts/web/values/dev.yaml", "db: { password: tiger }\n"));
        Finding finding = only(findings(scene(tree, "dev", configMap("PASSWORD", "tiger"))));
        assertThat(finding.place().file()).isEqualTo("helm/charts/shop/charts/web/values/dev.yaml");
        assertThat(finding.place().environments()).containsExactly("dev");
        assertThat(finding.place().chart()).isEqualTo("shop");
        assertThat(finding.place().subchart()).isEqualTo("web");
        assertThat(finding.place().field()).isEqualTo("db.password");
        assertThat(findings(scene(tree, "prod", configMap("PASSWORD", "tiger"))))
                .hasSize(2);
    }

    @Test
    void looksAtValuesThatAreNoYaml() {
        FileTree tree = FileTree.of(Map.of("values.yaml", "db: {\n  password: tiger\n"));
        assertThat(only(findings(scene(tree, "dev", Map.of()))).code()).isEqualTo("credential-by-name");
    }

    @ParameterizedTest
    @CsvSource({
        "password, true",
        "POSTGRES_PASSWORD, true",
        "PGPASSWORD, true",
        "db.password, true",
        "rootPasswd, true",
        "apiKey, true",
        "API_KEY_2, true",
        "private-key, true",
        "AWS_SECRET_ACCESS_KEY, true",
        "AWS_ACCESS_KEY_ID, true",
        "SECRET_KEY, true",
        "clientSecret, true",
        "OAUTH2AccessToken, true",
        "credentials, true",
        "fs.s3a.secret.key, true",
        "PASSWORD_PROD, true",
        "passwordFile, false",
        "secretName, false",
        "secretKeyRef, false",
        "tokenUrl, false",
        "token.type, false",
        "next_page_token, false",
        "maxTokens, false",
        "tokenizer, false",
        "publicKey, false",
        "primaryKey, false",
        "topologyKey, false",
        "passwordPolicy, false",
        "compass, false",
        "secretary, false",
        "monkey, false"
    })
    void readsNamesByTheirLastWords(String name, boolean credential) {
        assertThat(CredentialName.of(name).saysCredential()).isEqualTo(credential);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "true",
                "null",
                "${PASSWORD}",
                "$(PASSWORD)",
                "$PASSWORD",
                "$argocd-oidc:client.secret",
                "${ENV:PASSWORD}",
                "{{ .password }}",
                "/run/secrets/db",
                "./db.key",
                "file:/x",
                "https://id.example.com/token",
                "3600s",
                "****",
                "xxxxxxxx",
                "<your password>",
                "DB_PASSWORD",
                "vault:kv/db",
                "ENC(abc)",
                "arn:aws:secretsmanager:eu:1:secret:db"
            })
    void referencesAreNoLiterals(String text) {
        assertThat(PlainText.isValue(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tiger",
                "1234",
                "pa$$word",
                "$ecret-passw0rd",
                "$Pass:word",
                "change-me",
                "p@ss/word",
                "Tr0ub4dor&3",
                "hunter2",
                "PASSWORD"
            })
    void everythingElseIs(String text) {
        assertThat(PlainText.isValue(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void noticesTokensOfKnownIssuers(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < MANY; i++) {
            String token = token(random);
            List<Finding> findings =
                    findings(configMap("note", sentence(random) + " " + token + "\n" + sentence(random)));
            assertThat(findings).as(token).isNotEmpty();
            assertThat(findings.get(0).code()).as(token).isEqualTo("credential-by-pattern");
            assertHidden(findings, token);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void noticesRandomWords(long seed) {
        Random random = new Random(seed);
        int noticed = 0;
        for (int i = 0; i < MANY; i++) {
            String word = randomWord(random);
            List<Finding> findings = findings(configMap("note", sentence(random) + " " + word));
            noticed += findings.isEmpty() ? 0 : 1;
            assertHidden(findings, word);
        }
        assertThat(noticed).isGreaterThanOrEqualTo(MANY * 99 / 100);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void noticesWhateverIsCalledAPassword(long seed) {
        Random random = new Random(seed);
        String[] names = {"DB_PASSWORD", "clientSecret", "api-key", "auth.token", "private_key", "passwd"};
        int noticed = 0;
        for (int i = 0; i < MANY; i++) {
            String value = string(random, BASE62 + "!#*+-_~^", 4 + random.nextInt(30));
            String name = names[random.nextInt(names.length)];
            String text = random.nextBoolean() ? name + "=" + value : name + ": \"" + value + "\"\n";
            List<Finding> findings = findings(configMap("settings", text));
            noticed += findings.isEmpty() ? 0 : 1;
            assertHidden(findings, value);
        }
        assertThat(noticed).isGreaterThanOrEqualTo(MANY * 99 / 100);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void passesOverHarmlessWords(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < MANY; i++) {
            String text = harmless(random);
            assertThat(findings(configMap("settings", text))).as(text).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "=",
                ":",
                "password=",
                "://",
                "://a:b",
                "eyJ",
                "-----BEGIN ",
                "-----BEGIN CERTIFICATE-----",
                "AKIA",
                "\\\"",
                "<name>",
                "\"password\": \"",
                "Kz7pQ2mX9vTb4LwR8sNc1JhF ",
                "password=x ",
                "password=x\n",
                "a/",
                "sk-",
                "Authorization ",
                "@",
                "postgres://shop:tiger@db "
            })
    void aMegabyteOnOneLineTakesNoTime(String part) {
        String text = part.repeat((1 << 20) / part.length());
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> findings(configMap("web.properties", text)));
    }

    private static void assertHidden(List<Finding> findings, String value) {
        assertThat(findings).allSatisfy(finding -> {
            int part = Math.min(8, value.length());
            for (int i = 0; i + part <= value.length(); i++) {
                assertThat(finding.message()).doesNotContain(value.substring(i, i + part));
            }
        });
    }

    private static String token(Random random) {
        return switch (random.nextInt(14)) {
            case 0 -> "AKIA" + string(random, UPPER + "234567", 16);
            case 1 -> "ghp_" + string(random, BASE62, 36);
            case 2 -> "glpat-" + string(random, BASE62, 20);
            case 3 -> "xoxb-" + string(random, DIGITS, 12) + "-" + string(random, BASE62, 24);
            case 4 -> "sk_live_" + string(random, BASE62, 24);
            case 5 -> "npm_" + string(random, BASE62, 36);
            case 6 -> "pypi-" + string(random, BASE62 + "-_", 150);
            case 7 -> "AIza" + string(random, BASE62 + "-_", 35);
            case 8 -> "hvs." + string(random, BASE62, 90);
            case 9 ->
                "eyJ" + string(random, BASE62, 33) + ".eyJ" + string(random, BASE62, 80) + "."
                        + string(random, BASE62 + "-_", 43);
            case 10 -> "AccountKey=" + string(random, BASE62, 86) + "==";
            case 11 -> "dapi" + string(random, HEX, 32);
            case 12 -> "-----BEGIN RSA PRIVATE KEY-----\n" + string(random, BASE62, 64);
            default -> "amqp://shop:" + string(random, BASE62, 12) + "@mq.example.com:5672/";
        };
    }

    private static String randomWord(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> string(random, BASE62, 24 + random.nextInt(40));
            case 1 -> string(random, BASE62 + "+/", 32 + random.nextInt(32));
            case 2 -> string(random, BASE62 + "-_", 32 + random.nextInt(32));
            case 3 -> string(random, LOWER + DIGITS, 28 + random.nextInt(32));
            case 4 -> string(random, HEX, 32 + random.nextInt(32));
            default -> base64(random, 24 + random.nextInt(24));
        };
    }

    private static String base64(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String harmless(Random random) {
        return switch (random.nextInt(16)) {
            case 0 -> words(random, "-", 2, 7);
            case 1 -> "registry.example.com/" + words(random, "/", 1, 3) + ":" + random.nextInt(9) + ".4.1";
            case 2 ->
                "https://" + words(random, ".", 2, 4) + "/" + words(random, "/", 1, 5) + "?q="
                        + words(random, "+", 1, 3);
            case 3 -> random.nextInt(4000) + List.of("Mi", "m", "Gi", "").get(random.nextInt(4));
            case 4 -> "org." + words(random, ".", 2, 4) + "." + camel(random);
            case 5 -> random.nextInt(60) + " */" + (1 + random.nextInt(9)) + " * * 1-5";
            case 6 -> sentence(random);
            case 7 ->
                "SELECT " + words(random, "_", 2, 4) + ", count(*) FROM " + words(random, "_", 2, 5) + " WHERE x = 1";
            case 8 -> "image: web@sha256:" + string(random, HEX, 64);
            case 9 -> words(random, ".", 2, 4) + "=" + camel(random);
            case 10 -> words(random, "_", 2, 6).toUpperCase(Locale.ROOT) + "=" + words(random, "-", 1, 4);
            case 11 -> "commit " + string(random, HEX, 40);
            case 12 ->
                string(random, HEX, 8) + "-" + string(random, HEX, 4) + "-4" + string(random, HEX, 3) + "-"
                        + string(random, HEX, 4) + "-" + string(random, HEX, 12);
            case 13 -> Base64.getEncoder().encodeToString(sentence(random).getBytes(StandardCharsets.UTF_8));
            case 14 -> "/" + words(random, "/", 2, 6) + "/" + words(random, "-", 1, 4) + ".jar";
            default ->
                "jdbc:postgresql://" + words(random, "-", 1, 3) + ".example.com:5432/" + words(random, "_", 1, 3);
        };
    }

    private static final List<String> WORDS = List.of(
            "data",
            "platform",
            "commodity",
            "processor",
            "feature",
            "store",
            "trino",
            "superset",
            "coordinator",
            "worker",
            "gateway",
            "metadata",
            "consumer",
            "schema",
            "registry",
            "frontend",
            "warehouse",
            "pipeline",
            "scheduler",
            "alert",
            "postgres",
            "kafka",
            "search",
            "index",
            "cluster",
            "storage",
            "request",
            "limit",
            "kubernetes",
            "readiness",
            "http",
            "grpc",
            "ui",
            "db",
            "gpu",
            "cpu",
            "k8s",
            "v2",
            "prod",
            "staging",
            "euwest1",
            "xml",
            "rapids",
            "nvidia");

    private static String words(Random random, String separator, int least, int most) {
        List<String> words = new ArrayList<>();
        for (int i = least + random.nextInt(most - least + 1); i > 0; i--) {
            words.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        return String.join(separator, words);
    }

    private static String camel(Random random) {
        StringBuilder name = new StringBuilder();
        Arrays.stream(words(random, " ", 2, 5).split(" "))
                .forEach(word ->
                        name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1)));
        return name.toString();
    }

    private static String sentence(Random random) {
        return "The " + words(random, " ", 3, 9) + ".";
    }

    private static String string(Random random, String alphabet, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private static Map<String, Object> configMap(String key, String text) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("apiVersion", "v1");
        object.put("kind", "ConfigMap");
        object.put("metadata", Map.of("name", "web"));
        object.put("data", Map.of(key, text));
        return object;
    }

    private static Scene scene(FileTree tree, String environment, Map<String, Object> object) {
        KubeObject web = KubeObject.of(Fields.of(object), "shop/templates/web.yaml", "shop");
        return new Scene(
                Optional.empty(),
                tree,
                List.of(Release.of("shop", "shop", environment, "shop", "1.33", List.of(web))),
                List.of());
    }

    private static List<Finding> findings(Map<String, Object> object) {
        return findings(scene(FileTree.of(Map.of()), "prod", object));
    }

    private static List<Finding> findings(Scene scene) {
        List<Finding> findings = new ArrayList<>();
        new Credentials().check(scene, findings::add);
        return findings;
    }

    private static Finding only(List<Finding> findings) {
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }
}
