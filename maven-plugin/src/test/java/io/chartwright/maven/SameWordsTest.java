package io.chartwright.maven;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.cli.Main;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Goals and commands are two doors to the same tasks: who knows the words of one knows those of the other. */
class SameWordsTest {
    /** What only a build has: a class path of its own, and phases in which one may want to skip. */
    private static final Set<String> OF_BUILDS = Set.of("platform-class", "skip");

    /** What only a command line has. */
    private static final Set<String> OF_TERMINALS = Set.of("color", "verbose", "help");

    /** Commands about the command line itself. */
    private static final Set<String> COMMANDS_OF_TERMINALS = Set.of("completion", "help", "warm-up");

    @Test
    void everyGoalIsACommandWithTheSameOptions() throws Exception {
        SortedMap<String, SortedSet<String>> goals = goals();
        SortedMap<String, SortedSet<String>> commands = new TreeMap<>(Main.words());
        commands.keySet().removeAll(COMMANDS_OF_TERMINALS);
        commands.values().forEach(options -> options.removeAll(OF_TERMINALS));

        assertThat(goals).hasSizeGreaterThan(5).containsExactlyInAnyOrderEntriesOf(commands);
    }

    @Test
    void whatIsListedAsOfOneDoorIsThere() throws Exception {
        assertThat(goals(Set.of()).values().stream().flatMap(Set::stream)).containsAll(OF_BUILDS);
        assertThat(Main.words()).containsKeys(COMMANDS_OF_TERMINALS.toArray(String[]::new));
        assertThat(Main.words().get("generate")).containsAll(OF_TERMINALS);
    }

    private static SortedMap<String, SortedSet<String>> goals() throws Exception {
        return goals(OF_BUILDS);
    }

    /** The goals with their parameters, as options would be written. */
    private static SortedMap<String, SortedSet<String>> goals(Set<String> without)
            throws IOException, ParserConfigurationException, SAXException {
        SortedMap<String, SortedSet<String>> goals = new TreeMap<>();
        try (InputStream descriptor = SameWordsTest.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
            Document document =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(descriptor);
            elements(document.getElementsByTagName("mojo")).forEach(mojo -> {
                String goal = text(mojo, "goal");
                if (!goal.equals("help")) {
                    goals.put(
                            goal,
                            elements(mojo.getElementsByTagName("parameter"))
                                    .filter(parameter ->
                                            text(parameter, "editable").equals("true"))
                                    .map(parameter -> kebab(text(parameter, "name")))
                                    .filter(name -> !without.contains(name))
                                    .collect(toCollection(TreeSet::new)));
                }
            });
        }
        return goals;
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i));
    }

    private static String text(Element element, String child) {
        return element.getElementsByTagName(child).item(0).getTextContent();
    }

    private static String kebab(String name) {
        StringBuilder words = new StringBuilder();
        for (char letter : name.toCharArray()) {
            words.append(Character.isUpperCase(letter) ? "-" + Character.toLowerCase(letter) : letter);
        }
        return words.toString();
    }
}
