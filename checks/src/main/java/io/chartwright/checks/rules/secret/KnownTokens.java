package io.chartwright.checks.rules.secret;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The shapes of credentials that their issuers made recognizable, each as the issuer documents it. Every one has fixed
 * characters and takes a bounded number more, so that a search is linear; and most texts have no such characters.
 *
 * <ul>
 *   <li>clouds: AWS access key ids; Azure storage keys, shared access signatures and client secrets; Google API keys,
 *       OAuth client secrets and access tokens; DigitalOcean tokens
 *   <li>code and packages: GitHub, GitLab, npm, PyPI, RubyGems, Docker Hub, Terraform Cloud
 *   <li>messages: Slack tokens and webhooks, Discord webhooks, Telegram bots, SendGrid, Mailgun, Twilio
 *   <li>data and operation: Vault, Databricks, Grafana, New Relic, Sentry, PlanetScale, Doppler, Pulumi
 *   <li>payment and shops: Stripe, Square, Shopify
 *   <li>models: OpenAI, Anthropic, Hugging Face
 *   <li>everywhere: private keys in PEM, also in base64; age keys; JSON Web Tokens; HTTP's {@code Authorization} with Basic
 *       or Bearer
 * </ul>
 */
final class KnownTokens {
    private static final List<Shape> SHAPES = List.of(
            shape("a private key", "", "-----BEGIN ", "(?:[A-Z0-9]{1,15} ){0,3}PRIVATE KEY(?: BLOCK)?-----[^-]{0,120}"),
            shape(
                    "a private key in base64",
                    "",
                    "LS0tLS1CRUdJTi",
                    "(?:BQUklWQVRFIEtFW|BSU0EgUFJJVkFURSBLR|BFQyBQUklWQVRFIEtFW|BPUEVOU1NIIFBSSVZBVEUgS0"
                            + "|BFTkNSWVBURUQgUFJJVkFURSBLR|BEU0EgUFJJVkFURSBLR)[A-Za-z0-9+/=]{0,120}"),
            word("an age secret key", "AGE-SECRET-KEY-1", "[0-9A-Z]{58}"),
            word("an AWS access key id", "AKIA|ASIA|ABIA|ACCA", "[A-Z0-9]{16}(?![A-Za-z0-9])"),
            after("an Azure storage key", "AccountKey=|SharedAccessKey=", "[A-Za-z0-9+/]{42,88}={1,2}"),
            after("an Azure shared access signature", "?sig=|&sig=", "[A-Za-z0-9%+/]{40,100}(?:%3D|=)"),
            word("an Azure client secret", "[A-Za-z0-9_~.-]{3}", "7Q~|8Q~", "[A-Za-z0-9_~.-]{31,34}"),
            word("a Google API key", "AIza", "[0-9A-Za-z_-]{35}"),
            word("a Google OAuth client secret", "GOCSPX-", "[0-9A-Za-z_-]{28}"),
            word("a Google access token", "ya29.", "[0-9A-Za-z_-]{20,400}"),
            word("a DigitalOcean token", "do[opr]", "_v1_", "[a-f0-9]{64}"),
            word("a GitHub token", "gho_|ghp_|ghs_|ghu_|ghr_", "[A-Za-z0-9]{36,255}"),
            word("a GitHub token", "github_pat_", "[A-Za-z0-9_]{22,255}"),
            word(
                    "a GitLab token",
                    "glpat-|gldt-|glrt-|glcbt-|glptt-|glft-|glimt-|glagent-|glsoat-|gloas-",
                    "[A-Za-z0-9_-]{20,100}"),
            word("an npm token", "npm_", "[A-Za-z0-9]{36}"),
            word("a PyPI token", "pypi-", "[A-Za-z0-9_-]{50,300}"),
            word("a RubyGems key", "rubygems_", "[a-f0-9]{48}"),
            word("a Docker Hub token", "dckr_pat_|dckr_oat_", "[A-Za-z0-9_-]{20,60}"),
            word("a Terraform Cloud token", "[A-Za-z0-9]{14}", ".atlasv1.", "[A-Za-z0-9_=-]{60,80}"),
            word("a Slack token", "xoxa-|xoxb-|xoxe-|xoxo-|xoxp-|xoxr-|xoxs-", "[A-Za-z0-9-]{10,250}"),
            word("a Slack token", "xapp-", "[0-9]-[A-Za-z0-9-]{10,250}"),
            shape("a Slack webhook", "", "hooks.slack.com/", "(?:services|workflows)/[A-Za-z0-9+/]{40,60}"),
            shape("a Discord webhook", "discord(?:app)?", ".com/api/webhooks/", "[0-9]{15,25}/[A-Za-z0-9_-]{50,80}"),
            word("a Telegram bot token", "[0-9]{8,10}", ":AA", "[A-Za-z0-9_-]{33}(?![A-Za-z0-9_-])"),
            word("a SendGrid key", "SG.", "[A-Za-z0-9_-]{16,32}\\.[A-Za-z0-9_-]{16,64}"),
            word("a Mailgun key", "key-", "[0-9a-f]{32}(?![A-Za-z0-9])"),
            word("a Twilio key", "SK", "[0-9a-f]{32}(?![A-Za-z0-9])"),
            word("a Vault token", "hvb.|hvs.|hvr.", "[A-Za-z0-9_-]{24,300}"),
            word("a Databricks token", "dapi", "[a-f0-9]{32}(?:-[0-9])?(?![A-Za-z0-9])"),
            word("a Grafana token", "glc_|glsa_", "[A-Za-z0-9+/=_]{32,400}"),
            word("a New Relic key", "NRAA-|NRAK-", "[A-Z0-9]{27}"),
            word("a Sentry token", "sntrys_|sntryu_", "[A-Za-z0-9+/=_-]{40,400}"),
            word("a PlanetScale credential", "pscale_", "(?:pw|tkn|oauth)_[A-Za-z0-9_.=-]{32,64}"),
            word("a Doppler token", "dp.", "(?:pt|st|ct|sa|scim|audit)\\.[A-Za-z0-9._-]{40,80}"),
            word("a Pulumi token", "pul-", "[a-f0-9]{40}"),
            word("a Stripe key", "[rs]", "k_live_|k_test_", "[A-Za-z0-9]{16,250}"),
            word("a Stripe webhook secret", "whsec_", "[A-Za-z0-9+/]{32,64}"),
            word("a Square token", "sq0atp-|sq0csp-", "[A-Za-z0-9_-]{22,60}"),
            word("a Shopify token", "shpat_|shpca_|shppa_|shpss_", "[a-fA-F0-9]{32}"),
            word("an Anthropic key", "sk-ant-", "[A-Za-z0-9_-]{20,200}"),
            word(
                    "an OpenAI key",
                    "sk-(?:proj-|svcacct-|admin-)?[A-Za-z0-9_-]{0,100}",
                    "T3BlbkFJ",
                    "[A-Za-z0-9_-]{20,100}"),
            word("a Hugging Face token", "hf_", "[A-Za-z0-9]{34}"),
            word(
                    "a JSON Web Token",
                    "eyJ",
                    "[A-Za-z0-9_-]{10,2000}\\.eyJ[A-Za-z0-9_-]{10,4000}\\.[A-Za-z0-9_-]{10,1000}"),
            word("a Basic authorization", "(?<=[Aa]uthorization.{1,5})", "Basic ", "[A-Za-z0-9+/]{8,400}={0,2}"),
            word("a Bearer authorization", "Bearer ", "[A-Za-z0-9._~+/-]{20,2000}={0,2}"));

    private static final Pattern ANY = Pattern.compile(
            SHAPES.stream().map(shape -> "(" + shape.expression() + ")").collect(Collectors.joining("|")));

    private static final List<String> MARKS =
            SHAPES.stream().flatMap(shape -> shape.marks().stream()).toList();

    private KnownTokens() {}

    /**
     * What a token looks like.
     *
     * @param marks fixed texts, one of which stands in or before every token: looking for these first is far quicker
     */
    private record Shape(String title, List<String> marks, String expression) {}

    /** A shape with one of several fixed texts, which are parted by bars, between two expressions. */
    private static Shape shape(String title, String before, String marks, String after) {
        return new Shape(title, List.of(marks.split("\\|")), before + anyOf(marks) + after);
    }

    /** A shape that starts where a word does. */
    private static Shape word(String title, String before, String marks, String after) {
        return shape(title, "(?<![A-Za-z0-9_-])" + before, marks, after);
    }

    private static Shape word(String title, String marks, String after) {
        return word(title, "", marks, after);
    }

    /** A shape that is known by what stands before it. */
    private static Shape after(String title, String marks, String expression) {
        return new Shape(title, List.of(marks.split("\\|")), "(?<=" + anyOf(marks) + ")" + expression);
    }

    private static String anyOf(String marks) {
        return Stream.of(marks.split("\\|")).map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
    }

    /** Tells what each token in a text is, with its place. */
    static void forEach(String text, BiConsumer<String, Matcher> to) {
        if (!mayHold(text)) {
            return;
        }
        Matcher matcher = ANY.matcher(text);
        while (matcher.find()) {
            for (int i = 0; i < SHAPES.size(); i++) {
                if (matcher.start(i + 1) >= 0) {
                    to.accept(SHAPES.get(i).title(), matcher);
                }
            }
        }
    }

    private static boolean mayHold(String text) {
        for (String mark : MARKS) {
            if (text.contains(mark)) {
                return true;
            }
        }
        return false;
    }
}
