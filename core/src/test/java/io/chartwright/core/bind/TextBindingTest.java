package io.chartwright.core.bind;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.core.yaml.YamlReader;
import io.chartwright.model.component.EnvValue;
import io.chartwright.model.component.Text;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextBindingTest {
    private final Findings findings = new Findings();

    private <T> Optional<T> bind(String yaml, Class<T> type) {
        TextFiles files = path -> {
            if (path.equals("a.txt")) {
                return "of a file";
            }
            throw TextFiles.refused("missing-file", "there is no '" + path + "'", "make it");
        };
        Place root = Place.root("it", YamlReader.read("it.yaml", yaml.getBytes(StandardCharsets.UTF_8)), files);
        return new RecordBinder(findings).bind(root, type);
    }

    private List<String> problems() {
        return findings.in("it.yaml").stream()
                .map(p -> p.location().column() + " " + p.code() + ": " + p.message() + " / " + p.hint())
                .toList();
    }

    @Test
    void leavesASingleValueAsItIs() {
        assertThat(bind("'${a} {{ b }} $(c)'", Text.class)).contains(Text.of("${a} {{ b }} $(c)"));
        assertThat(bind("8080", Text.class)).contains(Text.of("8080"));
    }

    @Test
    void joinsTheItemsOfAList() {
        assertThat(bind("['http://', { service: api }, ':', 8080]", Text.class))
                .contains(Text.of("http://", Text.service("api"), ":", "8080"));
        assertThat(bind("['https://portal.', { environment: domain }]", Text.class))
                .contains(Text.of("https://portal.", Text.domain()));
        assertThat(problems()).isEmpty();
    }

    @Test
    void takesAListForWhateverIsMadeOfAText() {
        assertThat(bind("[{ service: api }]", EnvValue.class)).contains(EnvValue.of(Text.of(Text.service("api"))));
    }

    @Test
    void takesTheTextOfAFile() {
        assertThat(bind("{ file: a.txt }", Text.class)).contains(Text.of("of a file"));
        assertThat(bind("{ text: { file: a.txt } }", EnvValue.class)).contains(EnvValue.of("of a file"));
    }

    @Test
    void tellsOfWhatAFileWasRefusedForAtItsName() {
        assertThat(bind("{ file: b.txt }", Text.class)).isEmpty();
        assertThat(problems()).containsExactly("9 missing-file: there is no 'b.txt' / make it");
    }

    @Test
    void tellsOfPartsThatAreNone() {
        assertThat(bind("[a, { servcie: api }, [b], { text: c }, { environment: nmae }]", Text.class))
                .isEmpty();
        assertThat(problems())
                .containsExactly(
                        "7 unknown-field: 'servcie' is no setting of item 2 of it / did you mean 'service'?",
                        "23 wrong-type: expected a text or a mapping for item 3 of it, found a list"
                                + " / write plain text, or a mapping with one of service, environment",
                        "28 missing-value: nothing says what item 4 of it is"
                                + " / write plain text, or give it one of service, environment",
                        "56 unknown-value: 'nmae' is no environment that is known / known here: domain");
    }

    @Test
    void refusesAListWithoutParts() {
        assertThat(bind("[]", Text.class)).isEmpty();
        assertThat(problems()).containsExactly("1 missing-value: it has no parts / write \"\" for an empty text");
    }

    @Test
    void hasNoFilesWithoutAFolder() {
        Place root = Place.root("it", YamlReader.read("it.yaml", "file: a".getBytes(StandardCharsets.UTF_8)));
        assertThat(new RecordBinder(findings).bind(root, Text.class)).isEmpty();
        assertThat(problems())
                .containsExactly("7 missing-file: there is no folder to find 'a' in / write the text here");
    }
}
