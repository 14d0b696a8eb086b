package io.chartwright.core.bind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chartwright.core.yaml.YamlReader;
import io.chartwright.model.Faults;
import io.chartwright.model.Unwrapped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class UnwrappedTest {
    /** Needs the colour that its paint has. */
    public record Wall(String name, @Unwrapped Paint paint) {
        public Wall {
            Faults faults = new Faults();
            faults.notBlank("name", name);
            if (paint.colour().isEmpty()) {
                faults.add("colour", "missing-value", "is missing", "add 'colour: red'");
            }
            faults.throwIfAny();
        }

        public static Builder builder() {
            return new Builder();
        }

        public static final class Builder {
            private String name = "north";
            private Paint paint = new Paint(Optional.empty(), 1);

            private Builder() {}

            public Builder name(String name) {
                this.name = name;
                return this;
            }

            public Builder paint(Paint paint) {
                this.paint = paint;
                return this;
            }

            public Wall build() {
                return new Wall(name, paint);
            }
        }
    }

    public record Paint(Optional<String> colour, int coats) {
        public Paint {
            Faults faults = new Faults();
            faults.range("coats", coats, 1, 9);
            faults.throwIfAny();
        }

        public static Builder builder() {
            return new Builder();
        }

        public static final class Builder {
            private Optional<String> colour = Optional.empty();
            private int coats = 2;

            private Builder() {}

            public Builder colour(String colour) {
                this.colour = Optional.of(colour);
                return this;
            }

            public Builder coats(int coats) {
                this.coats = coats;
                return this;
            }

            public Paint build() {
                return new Paint(colour, coats);
            }
        }
    }

    /** Both have a component of the same name. */
    public record Clash(String colour, @Unwrapped Paint paint) {}

    private final Findings findings = new Findings();

    private Optional<Wall> bind(String yaml) {
        Place root = Place.root("it", YamlReader.read("it.yaml", yaml.getBytes(StandardCharsets.UTF_8)));
        return new RecordBinder(findings).bind(root, Wall.class);
    }

    private List<String> problems() {
        return findings.in("it.yaml").stream()
                .map(p -> p.location().column() + " " + p.message() + " / " + p.hint())
                .toList();
    }

    @Test
    void takesTheKeysOfBothFromOneMapping() {
        assertThat(bind("{ coats: 3, name: south, colour: red }"))
                .contains(new Wall("south", new Paint(Optional.of("red"), 3)));
        assertThat(bind("{ colour: red }"))
                .describedAs("defaults of both builders")
                .contains(new Wall("north", new Paint(Optional.of("red"), 2)));
        assertThat(problems()).isEmpty();
    }

    @Test
    void hasNoKeyForTheComponentItself() {
        assertThat(bind("{ paint: { colour: red } }")).isEmpty();
        assertThat(problems())
                .containsExactly(
                        "1 'colour' is missing / add 'colour: red'",
                        "3 'paint' is no setting of it / known here: name, colour, coats");
    }

    @Test
    void tellsOfFaultsOfBothAtTheirKeys() {
        assertThat(bind("{ name: '', colour: red, coats: 10 }")).isEmpty();
        assertThat(problems())
                .containsExactly("3 'name' is empty / give it a value", "33 10 is out of range / from 1 to 9");
        assertThat(bind("{ name: '', coats: 2 }")).isEmpty();
        assertThat(problems()).contains("1 'colour' is missing / add 'colour: red'");
    }

    @Test
    void doesNotMissWhatWasRefused() {
        assertThat(bind("{ colour: [red] }")).isEmpty();
        assertThat(problems()).singleElement().asString().contains("expected a text for colour, found a list");
    }

    @Test
    void describesThemTogetherInTheSchema() {
        assertThat(new TypeSchemas().record(Wall.class, Extras.NONE, Map.of()).get("properties"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsOnlyKeys("name", "colour", "coats");
    }

    @Test
    void refusesRecordsThatBothHaveAKey() {
        assertThatThrownBy(() -> RecordShape.of(Clash.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("colour");
    }
}
