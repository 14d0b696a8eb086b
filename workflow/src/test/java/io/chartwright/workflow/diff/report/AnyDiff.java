package io.chartwright.workflow.diff.report;

import io.chartwright.workflow.diff.CapacityShift;
import io.chartwright.workflow.diff.ChangeKind;
import io.chartwright.workflow.diff.EnvironmentDiff;
import io.chartwright.workflow.diff.FieldChange;
import io.chartwright.workflow.diff.Hazard;
import io.chartwright.workflow.diff.ObjectDiff;
import io.chartwright.workflow.diff.ObjectId;
import io.chartwright.workflow.diff.PlatformDiff;
import io.chartwright.workflow.diff.ReleaseDiff;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Diffs that nobody would make, the same ones for the same seed. */
final class AnyDiff {
    private static final List<String> PARTS = List.of(
            "a",
            "prod",
            " ",
            "|",
            "\\|",
            "`",
            "```",
            "````diff\n",
            "</details>",
            "<details><summary>",
            "</summary>",
            "<!--",
            "-->",
            "<script>",
            "@octocat",
            "#12",
            "acme/web#3",
            "GH-4",
            "https://example.com",
            "www.example.com",
            "[a](b)",
            "![a](b)",
            "$x$",
            "*",
            "__",
            "\n",
            "\r\n",
            "\n# b\n",
            "\n---\n",
            "1. ",
            "\t",
            "\u0000",
            "\u001b[31m",
            "\u0085",
            "\u200f",
            "\u202e",
            "\u2028",
            "\ufeff",
            "\ud800",
            "\udc00",
            "\ud83d\ude00",
            "İıŞ",
            "日本",
            "~",
            "&lt;",
            "'\"");

    private final Random random;

    private AnyDiff(long seed) {
        this.random = new Random(seed);
    }

    static PlatformDiff of(long seed) {
        AnyDiff any = new AnyDiff(seed);
        return new PlatformDiff(
                any.text(),
                any.text(),
                any.text(),
                any.some(5, any::environment),
                any.some(3, any::object),
                any.some(9, any::text));
    }

    private EnvironmentDiff environment() {
        return new EnvironmentDiff(
                text(),
                one(ChangeKind.values()),
                some(4, this::release),
                some(4, this::shift),
                some(3, this::hazard),
                some(2, this::text));
    }

    private ReleaseDiff release() {
        int objects = random.nextInt(40) == 0 ? 800 : 6;
        return new ReleaseDiff(one(ChangeKind.values()), text(), some(objects, this::object), some(2, this::hazard));
    }

    private ObjectDiff object() {
        ObjectId id = new ObjectId(text(), random.nextInt(4) == 0 ? "Secret" : text(), text(), text());
        return new ObjectDiff(one(ChangeKind.values()), id, some(5, this::field), some(3, this::hazard));
    }

    private FieldChange field() {
        return new FieldChange(text(), side(), side());
    }

    private Optional<Object> side() {
        return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(value(3));
    }

    private Object value(int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 6)) {
            case 0 -> random.nextInt();
            case 1 -> random.nextBoolean();
            case 2 -> random.nextDouble();
            case 3 -> new BigDecimal("1.50");
            case 4, 5 -> random.nextInt(1_000) == 0 ? veryLong() : text();
            case 6 -> some(4, () -> value(depth - 1));
            case 7 -> Map.of(text(), value(depth - 1));
            default -> Arrays.asList(text(), null, random.nextLong());
        };
    }

    private Hazard hazard() {
        return new Hazard(text(), one(Hazard.Level.values()), text(), text());
    }

    private CapacityShift shift() {
        return new CapacityShift(
                random.nextBoolean() ? one("cpu", "memory", "gpu") : text(),
                amount(),
                amount(),
                amount(),
                amount(),
                random.nextBoolean() ? Optional.of(amount()) : Optional.empty());
    }

    private BigDecimal amount() {
        return BigDecimal.valueOf(random.nextLong() >> random.nextInt(60), random.nextInt(4));
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        int parts = random.nextInt(30) == 0 ? 400 : random.nextInt(6);
        for (int i = 0; i < parts; i++) {
            text.append(PARTS.get(random.nextInt(PARTS.size())));
        }
        return text.toString();
    }

    private String veryLong() {
        String text = "x" + text();
        return text.repeat(100_000 / text.length() + 1);
    }

    private <T> List<T> some(int most, Supplier<T> one) {
        return Stream.generate(one).limit(random.nextInt(most + 1)).toList();
    }

    @SafeVarargs
    private <T> T one(T... of) {
        return of[random.nextInt(of.length)];
    }
}
