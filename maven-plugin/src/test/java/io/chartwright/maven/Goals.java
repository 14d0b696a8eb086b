package io.chartwright.maven;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The goals that there are, as the build describes them to Maven. */
final class Goals {
    private Goals() {}

    /** The properties that each goal takes, by its name. */
    static SortedMap<String, SortedSet<String>> properties() throws IOException {
        SortedMap<String, SortedSet<String>> goals = new TreeMap<>();
        elements(root("/META-INF/maven/plugin.xml"), "mojo")
                .forEach(mojo -> goals.put(text(mojo, "goal"), properties(mojo)));
        return Collections.unmodifiableSortedMap(goals);
    }

    /** An XML file of this module. */
    static Element root(String resource) throws IOException {
        try (InputStream in = Goals.class.getResourceAsStream(resource)) {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(in)
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(resource, e);
        }
    }

    /** All elements of a name, at any depth. */
    static Stream<Element> elements(Element parent, String name) {
        var found = parent.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }

    private static SortedSet<String> properties(Element mojo) {
        SortedSet<String> properties = new TreeSet<>();
        elements(mojo, "configuration")
                .flatMap(configuration -> elements(configuration, "*"))
                .map(parameter -> parameter.getTextContent().strip())
                .filter(text -> text.startsWith("${chartwright."))
                .forEach(text -> properties.add(text.substring(2, text.length() - 1)));
        return properties;
    }

    private static String text(Element parent, String name) {
        return elements(parent, name).findFirst().orElseThrow().getTextContent();
    }
}
