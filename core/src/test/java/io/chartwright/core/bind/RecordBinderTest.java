package io.chartwright.core.bind;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.core.yaml.YamlReader;
import io.chartwright.model.component.EnvValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RecordBinderTest {
    /** By its canonical constructor. */
    public record Box(
            int width,
            Integer depth,
            boolean open,
            String label,
            Optional<String> note,
            List<String> tags,
            Map<String, Integer> sizes,
            SortedMap<String, EnvValue> env) {}

    /** Refuses in a way that knows no faults. */
    public record Grumpy(String mood) {
        public Grumpy {
            if (mood.isEmpty()) {
                throw new IllegalArgumentException("no mood at all");
            }
        }
    }

    /** Has a component that its builder does not set. */
    public record Built(int size, String secret) {
        public static Builder builder() {
            return new Builder();
        }

        public static final class Builder {
            private int size = 7;

            private Builder() {}

            public Builder size(int size) {
                this.size = size;
                return this;
            }

            public Built build() {
                return new Built(size, "mine");
            }
        }
    }

    private final Findings findings = new Findings();
    private final RecordBinder binder = new RecordBinder(findings);

    private <T> Optional<T> bind(String yaml, Class<T> type) {
        Place root = Place.root("it", YamlReader.read("it.yaml", yaml.getBytes(StandardCharsets.UTF_8)));
        return binder.bind(root, type);
    }

    private List<String> problems() {
        return findings.in("it.yaml").stream()
                .map(p -> p.location().line() + ":" + p.location().column() + " " + p.message() + " / " + p.hint())
                .toList();
    }

    @Test
    void leavesEmptyWhatMayBeAbsent() {
        assertThat(bind("{ width: 1, depth: 2, open: true, label: x }", Box.class))
                .contains(new Box(1, 2, true, "x", Optional.empty(), List.of(), Map.of(), new TreeMap<>()));
        assertThat(problems()).isEmpty();
    }

    @Test
    void tellsOfAllThatIsMissingAtTheMapping() {
        assertThat(bind("{ width: 1, tags: [a], sizes: { a: 1, b: x } }", Box.class))
                .isEmpty();
        assertThat(problems())
                .containsExactly(
                        "1:1 'depth' is missing from it / add 'depth: ...'",
                        "1:1 'open' is missing from it / add 'open: ...'",
                        "1:1 'label' is missing from it / add 'label: ...'",
                        "1:42 expected a whole number for b, found the text 'x' / write digits, such as 2");
    }

    @Test
    void doesNotCallMissingWhatIsMisspelt() {
        assertThat(bind("{ widht: 1, depth: 2, open: true, label: x }", Box.class))
                .isEmpty();
        assertThat(problems()).containsExactly("1:3 'widht' is no setting of it / did you mean 'width'?");
    }

    @Test
    void takesTheRefusalOfAnyConstructorForTheUsersMistake() {
        assertThat(bind("mood: ''", Grumpy.class)).isEmpty();
        assertThat(problems()).containsExactly("1:1 no mood at all / ");
    }

    /** Its keys are words that are known. */
    public record Seats(SortedMap<Side, Integer> seats) {}

    public enum Side {
        LEFT,
        FAR_RIGHT
    }

    @Test
    void takesKnownWordsForKeysHoweverTheyAreSpelled() {
        assertThat(bind("seats: { farRight: 2, left: 1 }", Seats.class))
                .contains(new Seats(new TreeMap<>(Map.of(Side.LEFT, 1, Side.FAR_RIGHT, 2))));
        assertThat(bind("seats: { lefft: 2, top: 1, left: x }", Seats.class)).isEmpty();
        assertThat(problems())
                .containsExactly(
                        "1:10 'lefft' is no setting of seats / did you mean 'left'?",
                        "1:20 'top' is no setting of seats / known here: left, far-right",
                        "1:34 expected a whole number for left, found the text 'x' / write digits, such as 2");
    }

    @Test
    void offersOnlyWhatABuilderSets() {
        assertThat(bind("{}", Built.class)).contains(new Built(7, "mine"));
        assertThat(bind("{ size: 8, secret: x }", Built.class)).isEmpty();
        assertThat(problems()).containsExactly("1:12 'secret' is no setting of it / known here: size");
    }

    @Test
    void doesNotRepeatAnEndlessKey() {
        bind("{ " + "k".repeat(900) + ": 1 }", Built.class);
        assertThat(problems()).singleElement().asString().hasSizeLessThan(200);
    }

    @Test
    void tellsOfAMistakeUnderAnAnchorOnce() {
        bind("{ width: 1, depth: 2, open: true, label: x, env: { A: &a { secert: s, key: k }, B: *a } }", Box.class);
        assertThat(problems()).containsExactly("1:60 'secert' is no setting of A / did you mean 'secret'?");
    }

    @Test
    void followsPathsWithDotsInTheirKeys() {
        Place root =
                Place.root("it", YamlReader.read("it.yaml", "a: { b.c: { d: 1 } }".getBytes(StandardCharsets.UTF_8)));
        assertThat(root.follow("a.b.c.d").rest()).isEmpty();
        assertThat(root.follow("a.b.c.d").place().path()).isEqualTo("a.b.c.d");
        assertThat(root.follow("a.b.c.e.f").rest()).isEqualTo("e.f");
        assertThat(root.follow("a.b.c.e.f").place().label()).isEqualTo("b.c");
    }
}
